-- $1: the rows, as JSON.
INSERT INTO told BY NAME
SELECT unnest(
    from_json(
        $1,
        '[{"pattern_id": "VARCHAR", "kind": "VARCHAR", "title": "VARCHAR", "executor": "VARCHAR", "version": "VARCHAR",
           "status": "VARCHAR", "decided_by": "VARCHAR", "decided_at": "TIMESTAMP", "reason": "VARCHAR",
           "rule": "VARCHAR", "alive": "BOOLEAN", "proven": "BOOLEAN", "worth_a_look": "BOOLEAN", "aside": "VARCHAR",
           "good": "BOOLEAN"}]'),
    recursive := true)
