-- How many candidates are worth a look and wait for a decision. $1: that many.
CREATE OR REPLACE TEMPORARY TABLE waiting AS SELECT $1 AS candidates
