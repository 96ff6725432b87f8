-- The reports as sources: which copies which.
SELECT report, origin, is_copy, is_superseded FROM chosen ORDER BY report
