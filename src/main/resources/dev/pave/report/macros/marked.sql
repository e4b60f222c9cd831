-- What was found at which execution of the sessions in the page, what guards found before what failed. Columns: place,
-- source_id, session_id, seq, part, guard, severity, anti_pattern_id, message, evidence.
CREATE OR REPLACE TEMPORARY MACRO marked(run, parts, most, longest) AS TABLE
    WITH told AS (
        SELECT source_id, session_id, seq, guard, rule AS signature, message, evidence
        FROM session_findings
        UNION ALL
        SELECT source_id, session_id, seq, 'failure', signature, category, excerpt
        FROM failures
    )
    SELECT
        n.place, t.source_id, t.session_id, t.seq,
        part(parts, e.started_at, n.first, n.last, e.seq, n.executions) AS part, t.guard,
        coalesce(k.severity, 'note') AS severity, k.anti_pattern_id, left(t.message, longest) AS message,
        left(t.evidence, longest) AS evidence
    FROM told t
    JOIN shown_sessions n USING (source_id, session_id)
    JOIN seen(run) e USING (source_id, session_id, seq)
    LEFT JOIN known() k USING (guard, signature)
    QUALIFY row_number() OVER (PARTITION BY n.place ORDER BY t.guard = 'failure', t.seq, t.guard, t.signature) <= most
