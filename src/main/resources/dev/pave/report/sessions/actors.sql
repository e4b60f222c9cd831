-- Those who did something, those with most findings first. $1: the run, $2: how many.
WITH acts AS NOT MATERIALIZED (
    SELECT
        e.source_id, e.session_id, e.seq, e.outcome, coalesce(nullif(e.actor, ''), agent(l.format)) AS who,
        nullif(e.actor, '') IS NULL AND agent(l.format) IS NOT NULL AS agent
    FROM seen($1) e
    LEFT JOIN log_sources l USING (source_id)
),
in_sessions AS (
    SELECT who, agent, count(*) AS executions, count(*) FILTER (outcome = 'failure') AS failures
    FROM acts
    GROUP BY who, agent, source_id, session_id
),
findings AS (
    SELECT who, agent, count(*) AS findings
    FROM session_findings
    JOIN acts USING (source_id, session_id, seq)
    GROUP BY who, agent
)
SELECT
    s.who, s.agent, count(*) AS sessions, sum(s.executions)::BIGINT AS executions, sum(s.failures)::BIGINT AS failures,
    coalesce(max(f.findings), 0) AS findings
FROM in_sessions s
LEFT JOIN findings f ON f.who IS NOT DISTINCT FROM s.who AND f.agent = s.agent
GROUP BY s.who, s.agent
ORDER BY findings DESC, executions DESC, s.who, s.agent
LIMIT $2
