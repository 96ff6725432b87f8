-- The stances chosen, with the names and countries of both sides, the words and the sentence (else the paragraph).
WITH sentences AS (
    SELECT report, evidence AS span FROM mentions
    UNION
    SELECT report, evidence AS span FROM quotes
),
told AS (
    SELECT c.report, c.position, arg_min(e.span, e.span['end'] - e.span['start']) AS span
    FROM chosen AS c
    JOIN sentences AS e
        ON e.report = c.report AND e.span['start'] <= c.span['start'] AND e.span['end'] >= c.span['end']
    GROUP BY c.report, c.position
)
SELECT
    r.published,
    h.name AS holder,
    o.name AS toward,
    c.feeling,
    c.polarity,
    words(r.text, c.span) AS words,
    words(
        r.text,
        coalesce(
            t.span,
            list_filter(r.paragraphs, lambda p: p['start'] <= c.span['start'] AND p['end'] >= c.span['end'])[1],
            c.span
        )
    ) AS sentence,
    r.source,
    r.dateline['agency'] AS agency,
    r.file,
    r.copy_kind,
    s.is_copy,
    s.is_superseded,
    c.holder AS holder_id,
    c.toward AS toward_id,
    h.country AS holder_country,
    o.country AS toward_country,
    c.report,
    c.position
FROM chosen AS c
JOIN reports AS r ON r.id = c.report
JOIN sources AS s ON s.report = c.report
LEFT JOIN told AS t ON t.report = c.report AND t.position = c.position
LEFT JOIN actors AS h ON h.report = c.report AND h.id = c.holder
LEFT JOIN actors AS o ON o.report = c.report AND o.id = c.toward
ORDER BY r.published NULLS LAST, c.report, c.position
