-- A row each time: failed executions, and what guards found in sessions and in sources. Columns: guard, signature, place,
-- source_id, session_id, seq, path, line, commit_id, seen_at, gone_at, message, evidence.
CREATE OR REPLACE TEMPORARY MACRO found() AS TABLE
    SELECT
        'failure' AS guard, f.signature, coalesce(g.log_group, f.source_id) AS place, f.source_id, f.session_id, f.seq,
        NULL AS path, NULL AS line, NULL AS commit_id, e.started_at AS seen_at, NULL::TIMESTAMP AS gone_at,
        coalesce(e.raw, e.operation) AS message, f.excerpt AS evidence
    FROM failures f
    LEFT JOIN execution_logs e USING (source_id, session_id, seq)
    LEFT JOIN log_groups g USING (source_id)
    UNION ALL
    SELECT
        f.guard, f.rule, coalesce(g.log_group, f.source_id), f.source_id, f.session_id, f.seq, NULL, NULL, NULL, f.seen_at,
        NULL, f.message, f.evidence
    FROM session_findings f
    LEFT JOIN log_groups g USING (source_id)
    UNION ALL
    SELECT guard, rule, repo, NULL, NULL, NULL, path, line, commit_id, seen_at, gone_at, message, evidence
    FROM source_findings
