-- A function takes a setting of pg_trgm only once pg_trgm is loaded.
DO $$ BEGIN PERFORM show_trgm(''); END $$;

-- Who may be meant, at most 500: whose names begin with the words, then whose names contain them, then those that resemble them most. Less than three letters
-- have no trigrams and are not looked for inside of names, but for what is written without spaces, which has an index of its own. What is asked for may be in everybody's name: each step ends where enough are found.
CREATE OR REPLACE FUNCTION found_people(words TEXT, literal TEXT) RETURNS UUID[]
LANGUAGE plpgsql STABLE
SET pg_trgm.word_similarity_threshold = 0.4 -- two letters swapped are forgiven
SET plan_cache_mode = force_custom_plan
SET enable_seqscan = off -- where some of many are wanted it would be begun, and find them at the end; so would
SET enable_indexscan = on -- an index of another order, once names have been looked up by how they begin
AS $$
DECLARE
    most CONSTANT INTEGER := 500;
    beginning CONSTANT TEXT := lower(literal) || '%';
    part CONSTANT TEXT := '%' || literal || '%';
    unspaced CONSTANT TSQUERY := cjk_query(words);
    found UUID[];
    alike UUID[] := '{}';
    likeness TEXT;
BEGIN
    found := ARRAY(
        SELECT id FROM users
         WHERE deleted_at IS NULL AND suspended_at IS NULL AND lower(username) LIKE beginning
         ORDER BY lower(username) USING ~<~
         LIMIT most);
    found := found || ARRAY(
        SELECT id FROM users
         WHERE deleted_at IS NULL AND suspended_at IS NULL AND lower(full_name) LIKE beginning AND id <> ALL (found)
         LIMIT most - cardinality(found));
    PERFORM set_config('enable_indexscan', 'off', true);
    IF char_length(words) >= 3 AND cardinality(found) < most THEN
        found := found || ARRAY(
            SELECT id FROM users
             WHERE deleted_at IS NULL AND suspended_at IS NULL AND (username ILIKE part OR full_name ILIKE part) AND id <> ALL (found)
             LIMIT most - cardinality(found));
    END IF;
    IF unspaced IS NOT NULL AND cardinality(found) < most THEN
        found := found || ARRAY(
            SELECT id FROM users
             WHERE deleted_at IS NULL AND suspended_at IS NULL AND octet_length(full_name) > char_length(full_name)
               AND cjk_document(full_name) @@ unspaced
               AND (full_name ILIKE part OR btrim(without_cjk(words)) = '')
               AND id <> ALL (found)
             LIMIT most - cardinality(found));
    END IF;
    FOREACH likeness IN ARRAY '{0.8,0.6,0.4}'::TEXT[] LOOP
        EXIT WHEN cardinality(found) >= most OR cardinality(alike) > 0 OR cardinality(show_trgm(words)) = 0;
        PERFORM set_config('pg_trgm.word_similarity_threshold', likeness, true);
        alike := ARRAY(
            SELECT id FROM users
             WHERE deleted_at IS NULL AND suspended_at IS NULL AND (words <% username OR words <% full_name) AND id <> ALL (found)
             LIMIT most - cardinality(found));
    END LOOP;
    RETURN found || alike;
END $$;
