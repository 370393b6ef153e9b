-- What is asked for among the pairs of cjk_document. Null where there is no such character.
CREATE OR REPLACE FUNCTION cjk_query(asked TEXT) RETURNS TSQUERY
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT string_agg(
               CASE WHEN char_length(run) = 1 THEN run || ':*'
                    ELSE '(' || (SELECT string_agg(substr(run, n, 2), ' <-> ' ORDER BY n) FROM generate_series(1, char_length(run) - 1) AS n) || ')' END,
               ' & ')::TSQUERY
      FROM cjk_runs(asked) AS run;
END;

-- What is spelt in letters alone.
CREATE OR REPLACE FUNCTION without_cjk(written TEXT) RETURNS TEXT
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT CASE WHEN runs IS NULL THEN written ELSE translate(normalize(written, NFKC), runs, repeat(' ', char_length(runs))) END
      FROM (SELECT string_agg(run, '') AS runs FROM cjk_runs(written) AS run) AS found;
END;
