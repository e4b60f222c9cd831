-- The executions of sessions, with why they failed and what guards found there. Columns: Listing.SESSION.
SELECT
    e.execution_id AS id, e.source_id AS source, e.session_id AS session, e.seq, e.started_at, e.duration_ms, e.actor,
    e.operation, e.raw, e.outcome, e.exit_code, e.message, e.pattern_id AS pattern, f.category AS failure,
    (SELECT to_json(list({'guard': s.guard, 'rule': s.rule, 'severity': s.severity, 'message': s.message}
        ORDER BY s.guard, s.rule, s.message))
     FROM session_findings s
     WHERE s.source_id = e.source_id AND s.session_id = e.session_id AND s.seq = e.seq) AS findings
FROM execution_logs e
LEFT JOIN failures f USING (source_id, session_id, seq)
