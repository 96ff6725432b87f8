-- The entries chosen of the reports' ledgers, with the names of both sides and the words of the text.
SELECT
    l.id,
    r.published,
    l.date,
    l.due,
    l.kind,
    n.names[l."by"] AS "by",
    n.names[l."to"] AS "to",
    words(r.text, l.about) AS about,
    words(r.text, l.condition) AS condition,
    l.answers,
    l.answered_by,
    l.outcome,
    l.confidence,
    words(r.text, l.evidence) AS sentence,
    r.source,
    r.dateline['agency'] AS agency,
    r.file,
    r.copy_kind,
    s.is_copy,
    l.report,
    l."by" AS by_id,
    l."to" AS to_id,
    l.mention,
    l.quote
FROM chosen AS l
JOIN reports AS r ON r.id = l.report
JOIN sources AS s ON s.report = l.report
LEFT JOIN names AS n ON n.report = l.report
ORDER BY r.published NULLS LAST, l.report, l.position
