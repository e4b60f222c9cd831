-- The part of a session's strip that an execution is in, from 0: by time or, where there is none, by place.
CREATE OR REPLACE TEMPORARY MACRO part(parts, started_at, first, last, seq, executions) AS
    least(parts - 1, floor(parts * coalesce(
        (epoch_ms(started_at) - epoch_ms(first)) / nullif(epoch_ms(last) - epoch_ms(first), 0),
        (seq - 1) / executions)))::INTEGER
