-- The events chosen, with names and the sentence of the fullest mention whose status is the event's; `prominent` tells
-- whether a headline or a first paragraph tells of it.
WITH members AS (
    SELECT e.id AS event, e.status, unnest(e.mention_ids) AS mention, generate_subscripts(e.mention_ids, 1) AS turn
    FROM chosen AS e
),
lead AS (
    SELECT
        s.event,
        arg_min(
            m,
            (
                m.status <> s.status,
                r.copy_kind = 'paraphrased',
                o.is_copy,
                (len(m.actors) = 0)::INTEGER + (len(m.recipients) = 0)::INTEGER + (m.date IS NULL)::INTEGER,
                s.turn
            )
        ) AS m,
        bool_or(m.evidence['start'] < coalesce(r.paragraphs[1]['end'], 0) AND NOT o.is_copy) AS prominent
    FROM members AS s
    JOIN mentions AS m ON m.id = s.mention
    JOIN reports AS r ON r.id = m.report
    JOIN sources AS o ON o.report = m.report
    GROUP BY s.event
),
party AS (
    SELECT s.event, a.id, arg_min(a.name, (s.turn, a.position)) AS name
    FROM members AS s
    JOIN mentions AS m ON m.id = s.mention
    JOIN actors AS a ON a.report = m.report AND list_contains(list_concat(m.actors, m.recipients), a.id)
    GROUP BY s.event, a.id
),
judged AS (
    SELECT c.event, a.id, arg_min(a.name, (-length(a.name), a.name)) AS name
    FROM (
        SELECT id AS event, unnest(list_concat(actors, recipients)) AS actor FROM chosen WHERE review <> 'machine'
    ) AS c
    JOIN actors AS a ON a.id = c.actor
    WHERE NOT EXISTS (SELECT 1 FROM party AS p WHERE p.event = c.event AND p.id = c.actor)
    GROUP BY c.event, a.id
),
named AS (
    SELECT event, map(list(id), list(name)) AS names
    FROM (SELECT * FROM party UNION ALL SELECT * FROM judged)
    GROUP BY event
)
SELECT
    e.id,
    e.date,
    e.date_end,
    e.date_origin,
    e.reported,
    e.code,
    l.m.mode AS mode,
    e.status,
    e.contested,
    [d.field FOR d IN e.disagreements] AS disagree,
    [coalesce(n.names[a], a) FOR a IN e.actors] AS actors,
    [coalesce(n.names[a], a) FOR a IN e.recipients] AS recipients,
    e.place['name'] AS place,
    e.place['country'] AS country,
    e.place['lat'] AS lat,
    e.place['lon'] AS lon,
    e.place['precision'] AS place_precision,
    [{'kind': q.kind, 'low': q.low, 'high': q.high} FOR q IN e.quantities] AS quantities,
    e.n_reports,
    e.n_origins,
    e.n_copies,
    e.confidence,
    e.statuses,
    words(r.text, l.m.evidence) AS sentence,
    r.source,
    r.dateline['agency'] AS agency,
    r.file,
    r.published,
    r.copy_kind,
    l.prominent,
    l.m.report AS report,
    e.actors AS actor_ids,
    e.recipients AS recipient_ids,
    e.mention_ids,
    e.former_ids,
    e.story_ids,
    e.review,
    e.disagreements,
    e.perhaps,
    l.m.contexts AS contexts,
    l.m.cameo AS cameo,
    l.m.quad AS quad,
    coalesce(g.value, gc.value) AS goldstein,
    coalesce(p.value, pc.value) AS plover_score
FROM chosen AS e
JOIN lead AS l ON l.event = e.id
JOIN reports AS r ON r.id = l.m.report
LEFT JOIN named AS n ON n.event = e.id
LEFT JOIN goldstein AS g ON g.cameo = l.m.cameo
LEFT JOIN goldstein AS gc ON gc.code = e.code
LEFT JOIN plover AS p ON p.code = e.code AND p.mode = l.m.mode
LEFT JOIN plover AS pc ON pc.code = e.code AND pc.mode = ''
ORDER BY coalesce(e.date, e.reported) NULLS LAST, e.id
