-- How many hours the chart is about, one row; null where no times are known. $1: the run.
SELECT date_diff('hour', min(seen_at), greatest(max(seen_at), max(gone_at))) AS hours
FROM found(), period($1) p
WHERE p.window_from IS NULL OR (seen_at >= p.window_from AND seen_at < p.window_to)
