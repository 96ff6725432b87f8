-- The stories chosen, by the day they were first told.
SELECT * FROM chosen ORDER BY first NULLS LAST, id
