-- Each chosen report's actors: a map from id to name.
SELECT report, map(list(id), list(name)) AS names
FROM actors
WHERE report IN (SELECT report FROM chosen)
GROUP BY report
