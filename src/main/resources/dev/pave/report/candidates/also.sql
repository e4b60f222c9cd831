-- What the history also tells of the candidates in the page. $1: how many candidates.
SELECT
    pattern_id, evidence->'arrivals' AS arrivals, evidence->'later' AS later, evidence->'absent' AS absent,
    evidence->'folders' AS folders
FROM pattern_candidates
WHERE pattern_id IN (SELECT pattern_id FROM shown($1)) AND json_type(evidence) = 'OBJECT'
  AND greatest(
      json_array_length(evidence, '$.arrivals'), json_array_length(evidence, '$.later'),
      json_array_length(evidence, '$.absent'), json_array_length(evidence, '$.folders')) > 0
