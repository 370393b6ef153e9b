-- A function takes a setting of pg_trgm only once pg_trgm is loaded.
DO $$ BEGIN PERFORM show_trgm(''); END $$;

-- The words of a text as artwork_words keeps them.
CREATE OR REPLACE FUNCTION spelt_words(written TEXT) RETURNS SETOF TEXT
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT lexeme FROM unnest(to_tsvector('gallery_words', without_cjk(written))) WHERE char_length(lexeme) <= 40;
END;

-- What a work is found by: a word in the title counts most, then tags and the artist, then the description.
CREATE OR REPLACE FUNCTION artwork_document(title TEXT, tags TEXT[], artist TEXT, description TEXT) RETURNS TSVECTOR
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT setweight(to_tsvector('gallery', title) || cjk_document(title), 'A')
           || setweight(to_tsvector('gallery', array_to_string(tags, ' ')) || cjk_document(array_to_string(tags, ' ')), 'B')
           || setweight(to_tsvector('gallery', artist) || cjk_document(artist), 'B')
           || setweight(to_tsvector('gallery', coalesce(description, '')) || cjk_document(description), 'D');
END;

-- Writes tags, search and words anew for these works. Catalog also calls it when an artist takes another name.
CREATE OR REPLACE FUNCTION index_artworks(works UUID[]) RETURNS void
LANGUAGE sql
BEGIN ATOMIC
    DELETE FROM artwork_tags WHERE artwork_id = ANY (works);

    INSERT INTO artwork_tags (tag, created_at, artwork_id)
    SELECT DISTINCT lower(tag), a.created_at, a.id
      FROM artworks a, unnest(a.tags) AS tag
     WHERE a.id = ANY (works) AND a.status IN ('published', 'sold');

    DELETE FROM artwork_search WHERE artwork_id = ANY (works);

    INSERT INTO artwork_search (artwork_id, names, document)
    SELECT a.id,
           concat_ws(' ', a.title, p.username, p.full_name),
           artwork_document(a.title, a.tags, concat_ws(' ', p.username, p.full_name), a.description)
      FROM artworks a
      JOIN identity_profile p ON p.id = a.user_id
     WHERE a.id = ANY (works) AND a.status IN ('published', 'sold');

    INSERT INTO artwork_words (word)
    SELECT DISTINCT spelt
      FROM artwork_search s
      JOIN artworks a ON a.id = s.artwork_id, spelt_words(concat_ws(' ', s.names, array_to_string(a.tags, ' '))) AS spelt
     WHERE a.id = ANY (works) AND NOT EXISTS (SELECT FROM artwork_words known WHERE known.word = spelt);
END;

-- What somebody may have meant: instead of each word those most like it, at most ten. The closest are looked for first, since there may be thousands that are
-- a little like it; a third of the trigrams in common is a letter wrong, missing or in the other's place. A word that is like none is passed over.
CREATE OR REPLACE FUNCTION meant_by(query TEXT) RETURNS TSQUERY
LANGUAGE plpgsql STABLE
SET pg_trgm.word_similarity_threshold = 0.35
AS $$
DECLARE
    meant TSQUERY := cjk_query(query);
    asked TEXT;
    likest TEXT;
BEGIN
    FOR asked IN SELECT spelt FROM spelt_words(query) AS spelt LIMIT 8 LOOP
        FOREACH likest IN ARRAY '{0.8,0.6,0.35}'::TEXT[] LOOP
            PERFORM set_config('pg_trgm.word_similarity_threshold', likest, true);
            likest := (SELECT string_agg(quote_literal(word) || ':AB', ' | ')
                         FROM (SELECT word
                                 FROM (SELECT word FROM artwork_words WHERE asked <% word LIMIT 1000) AS alike
                                GROUP BY word
                                ORDER BY word_similarity(asked, word) DESC, similarity(asked, word) DESC, word
                                LIMIT 10) AS likest);
            EXIT WHEN likest IS NOT NULL;
        END LOOP;
        meant := coalesce(meant && to_tsquery('gallery', likest), to_tsquery('gallery', likest), meant);
    END LOOP;
    RETURN meant;
END $$;

-- R23. What a search finds, the better match with the higher rank. Words are taken as they are typed; only if no work speaks of them, typos are forgiven.
-- Planned for the words that are asked for: whoever finds a word that everybody uses stops after a thousand works, instead of gathering all of them
-- first. At most a thousand are ranked.
CREATE OR REPLACE FUNCTION found_artworks(query TEXT) RETURNS TABLE (artwork_id UUID, rank REAL)
LANGUAGE plpgsql STABLE ROWS 200
SET plan_cache_mode = force_custom_plan
AS $$
DECLARE
    words TSQUERY := websearch_to_tsquery('gallery', without_cjk(query));
    attempt INTEGER;
BEGIN
    words := coalesce(words && cjk_query(query), words);
    FOR attempt IN 1..2 LOOP
        RETURN QUERY
        SELECT work.artwork_id, ts_rank(work.document, words, 1)
          FROM artwork_search AS work
         WHERE work.document @@ words
         LIMIT 1000;
        EXIT WHEN FOUND;
        words := meant_by(query);
    END LOOP;
END $$;
