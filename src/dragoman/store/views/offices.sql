-- What the reports say of the offices of persons: a row for each way of saying it, with the sentence of the first report
-- of an original that does. Private persons and unnamed sources have no office.
WITH said AS (
    SELECT
        c.id,
        c.name,
        c.role,
        c.country,
        c.code,
        c.report,
        r.published,
        r.paragraphs,
        coalesce(list_filter(c.spans, lambda s: contains(words(r.text, s), c.role))[1], c.spans[1]) AS place,
        (s.is_copy, r.published IS NULL, r.published, c.report) AS turn
    FROM chosen AS c
    JOIN reports AS r ON r.id = c.report
    JOIN sources AS s ON s.report = c.report
    WHERE c.kind = 'person' AND NOT c.private AND c.origin = 'description' AND c.role IS NOT NULL AND c.code IS NOT NULL
),
grouped AS (
    SELECT
        id,
        arg_min(name, (-length(name), name)) AS name,
        role,
        country,
        code,
        min(published) AS "first",
        max(published) AS "last",
        list_sort(list(DISTINCT report)) AS reports,
        arg_min(said, turn) AS lead
    FROM said
    GROUP BY id, role, country, code
),
sentences AS (
    SELECT report, evidence AS span FROM mentions
    UNION
    SELECT report, evidence AS span FROM quotes
),
told AS (
    SELECT g.id, g.role, g.country, g.code, arg_min(e.span, e.span['end'] - e.span['start']) AS span
    FROM grouped AS g
    JOIN sentences AS e
        ON e.report = g.lead.report
        AND e.span['start'] <= g.lead.place['start']
        AND e.span['end'] >= g.lead.place['end']
    GROUP BY g.id, g.role, g.country, g.code
)
SELECT
    g.id,
    g.name,
    g.role,
    g.country,
    g.code,
    g."first",
    g."last",
    g.reports,
    g.lead.report AS report,
    r.file,
    words(
        r.text,
        coalesce(
            t.span,
            list_filter(r.paragraphs, lambda p: p['start'] <= g.lead.place['start'] AND p['end'] >= g.lead.place['end'])[1],
            g.lead.place
        )
    ) AS sentence
FROM grouped AS g
JOIN reports AS r ON r.id = g.lead.report
LEFT JOIN told AS t
    ON t.id = g.id AND t.role = g.role AND t.country IS NOT DISTINCT FROM g.country AND t.code = g.code
ORDER BY g.lead.turn, g.id, g.role
