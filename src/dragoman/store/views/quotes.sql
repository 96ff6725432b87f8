-- The quotes chosen, with the names of speaker and addressee and the words of the text.
SELECT
    q.id,
    r.published,
    q.date,
    q.date_end,
    n.names[q.speaker] AS speaker,
    q.act,
    words(r.text, q.content) AS content,
    q.direct,
    q.verbatim AND NOT coalesce(w.is_paraphrased, false) AS verbatim,
    n.names[q.addressee] AS addressee,
    words(r.text, q.cue) AS cue,
    q.medium,
    q.place,
    q.confidence,
    words(r.text, q.evidence) AS sentence,
    r.source,
    r.dateline['agency'] AS agency,
    r.file,
    r.copy_kind,
    s.is_copy,
    coalesce(w.is_paraphrased, false) AS is_paraphrased,
    q.report,
    q.speaker AS speaker_id,
    q.addressee AS addressee_id,
    q.date_origin,
    q.date_precision,
    q.rule,
    CAST(NULL AS VARCHAR) AS spoken,
    CAST(NULL AS VARCHAR) AS spoken_report
FROM chosen AS q
JOIN reports AS r ON r.id = q.report
JOIN sources AS s ON s.report = q.report
LEFT JOIN storied AS w ON w.report = q.report
LEFT JOIN names AS n ON n.report = q.report
ORDER BY r.published NULLS LAST, q.report, q.position
