-- R23. Chinese, Japanese and Korean are written without spaces: each such character is found by itself and with the one behind it, beside the words of the
-- text; so is each emoji, which the parser of words passes over. Nothing else gets a token more. Indexes need these two, which is why they stand here.
CREATE OR REPLACE FUNCTION cjk_runs(written TEXT) RETURNS SETOF TEXT
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE ROWS 1
BEGIN ATOMIC
    SELECT run[1]
      FROM regexp_matches(
               normalize(written, NFKC),
               '[\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U000323af\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff\U0001f000-\U0001faff]+',
               'g') AS run;
END;

CREATE OR REPLACE FUNCTION cjk_document(written TEXT) RETURNS TSVECTOR
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT coalesce(string_agg(substr(run, n, 2) || ':' || place, ' '), '')::TSVECTOR
      FROM (SELECT run, n, row_number() OVER (ORDER BY nth, n) AS place
              FROM cjk_runs(written) WITH ORDINALITY AS runs (run, nth), generate_series(1, char_length(run)) AS n) AS pairs;
END;

-- People are found by any part of a name that is written without spaces (R23). A name in Latin letters is not in this index and does not slow it.
CREATE INDEX users_by_unspaced_name ON users USING GIN (cjk_document(full_name))
    WHERE deleted_at IS NULL AND suspended_at IS NULL AND octet_length(full_name) > char_length(full_name);

-- Works with an emoji were indexed without it. On an empty database there is no function yet, and no work.
DO $$ BEGIN
    IF to_regprocedure('index_artworks(uuid[])') IS NOT NULL THEN
        PERFORM index_artworks(ARRAY(
            SELECT id FROM artworks
             WHERE status IN ('published', 'sold')
               AND concat_ws(' ', title, description, array_to_string(tags, ' ')) ~ '[\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff\U0001f000-\U0001faff]'));
    END IF;
END $$;
