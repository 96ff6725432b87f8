-- Clauses of reports by where they stand in the text, with their words: what tells an outcome in no mention's words.
SELECT
    c.id,
    r.published,
    words(r.text, {'start': c.first, 'end': c.last}) AS sentence,
    r.source,
    r.dateline['agency'] AS agency,
    r.file,
    r.copy_kind,
    s.is_copy,
    r.id AS report
FROM chosen AS c
JOIN reports AS r ON r.id = c.report
JOIN sources AS s ON s.report = r.id
ORDER BY c.id
