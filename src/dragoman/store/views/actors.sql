-- The actors chosen, one row each over all reports; private persons and unnamed sources are never joined across reports.
WITH named AS (
    SELECT
        CASE WHEN private OR kind = 'unnamed_source' THEN report || '/' || id ELSE id END AS whole,
        *
    FROM chosen
),
acts AS (
    SELECT report, id, count(*) AS n FROM (SELECT report, unnest(actors) AS id FROM mentions) GROUP BY report, id
),
received AS (
    SELECT report, id, count(*) AS n FROM (SELECT report, unnest(recipients) AS id FROM mentions) GROUP BY report, id
),
spoken AS (
    SELECT report, speaker AS id, count(*) AS n FROM quotes WHERE speaker IS NOT NULL GROUP BY report, speaker
)
SELECT
    whole AS id,
    arg_min(n.name, (-length(n.name), n.name)) AS name,
    arg_min(n.kind, n.report) AS kind,
    arg_min(n.country, n.report) AS country,
    arg_min(n.code, n.report) AS code,
    list_sort(list_distinct(list(n.role) FILTER (n.role IS NOT NULL))) AS roles,
    list_sort(list_distinct(flatten(list(n.aliases)))) AS aliases,
    count(*)::INTEGER AS n_reports,
    sum(coalesce(a.n, 0))::INTEGER AS n_acts,
    sum(coalesce(b.n, 0))::INTEGER AS n_received,
    sum(coalesce(s.n, 0))::INTEGER AS n_quotes,
    bool_or(n.private) AS private,
    min(r.published) AS first_published,
    max(r.published) AS last_published
FROM named AS n
JOIN reports AS r ON r.id = n.report
LEFT JOIN acts AS a ON a.report = n.report AND a.id = n.id
LEFT JOIN received AS b ON b.report = n.report AND b.id = n.id
LEFT JOIN spoken AS s ON s.report = n.report AND s.id = n.id
GROUP BY whole
ORDER BY n_acts + n_received + n_quotes DESC, n_reports DESC, whole
