-- setting v1: one row for each problem, none when all is well.
;
