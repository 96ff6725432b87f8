-- The reports chosen, with how much each tells.
SELECT
    r.id,
    r.published,
    r.published_origin,
    r.title,
    r.source,
    r.dateline['place'] AS dateline,
    r.dateline['agency'] AS agency,
    r.byline,
    r.url,
    r.language,
    r.characters,
    CASE
        WHEN s.is_paraphrased THEN 'paraphrased'
        WHEN s.is_copy THEN 'copy'
        ELSE 'original'
    END AS copy_kind,
    r.copy_score,
    s.is_copy,
    s.is_superseded,
    s.origin,
    coalesce(m.n, 0)::INTEGER AS n_mentions,
    coalesce(q.n, 0)::INTEGER AS n_quotes,
    coalesce(l.n, 0)::INTEGER AS n_ledger,
    r.file,
    r.made_by
FROM chosen AS r
JOIN storied AS s ON s.report = r.id
LEFT JOIN (SELECT report, count(*) AS n FROM mentions GROUP BY report) AS m ON m.report = r.id
LEFT JOIN (SELECT report, count(*) AS n FROM quotes GROUP BY report) AS q ON q.report = r.id
LEFT JOIN (SELECT report, count(*) AS n FROM ledger GROUP BY report) AS l ON l.report = r.id
ORDER BY r.published NULLS LAST, r.id
