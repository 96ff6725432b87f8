-- The mentions chosen, with the names of the actors and the words of the text.
SELECT
    m.id,
    r.published,
    m.date,
    m.date_end,
    m.code,
    m.mode,
    m.status,
    [coalesce(n.names[a], a) FOR a IN m.actors] AS actors,
    [coalesce(n.names[a], a) FOR a IN m.recipients] AS recipients,
    n.names[m.said_by] AS said_by,
    m.place['name'] AS place,
    m.place['country'] AS country,
    m.place['lat'] AS lat,
    m.place['lon'] AS lon,
    m.place['precision'] AS place_precision,
    [{'kind': q.kind, 'low': q.low, 'high': q.high} FOR q IN m.quantities] AS quantities,
    words(r.text, m.condition) AS condition,
    m.confidence,
    words(r.text, m.evidence) AS sentence,
    words(r.text, m.trigger) AS trigger,
    r.source,
    r.dateline['agency'] AS agency,
    r.file,
    r.copy_kind,
    s.is_copy,
    m.report,
    m.actors AS actor_ids,
    m.recipients AS recipient_ids,
    m.within,
    m.contexts,
    m.cameo,
    m.quad,
    coalesce(g.value, gc.value) AS goldstein,
    coalesce(p.value, pc.value) AS plover_score,
    m.status_reason,
    m.date_origin,
    m.date_precision,
    m.origin,
    coalesce(v.review, 'machine') AS review
FROM chosen AS m
JOIN reports AS r ON r.id = m.report
JOIN sources AS s ON s.report = m.report
LEFT JOIN reviews AS v ON v.id = m.id
LEFT JOIN names AS n ON n.report = m.report
LEFT JOIN goldstein AS g ON g.cameo = m.cameo
LEFT JOIN goldstein AS gc ON gc.code = m.code
LEFT JOIN plover AS p ON p.code = m.code AND p.mode = m.mode
LEFT JOIN plover AS pc ON pc.code = m.code AND pc.mode = ''
ORDER BY r.published NULLS LAST, m.report, m.position
