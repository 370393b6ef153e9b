-- R23. "Most viewed first" sorts by a number that is rolled up every few minutes. An index on the live count had to be written for every view, 4.7 kB of
-- WAL each; without one a view changes its narrow row in place.
ALTER TABLE artwork_views ADD COLUMN ranked_views BIGINT NOT NULL DEFAULT 0;
UPDATE artwork_views SET ranked_views = views;
DROP INDEX artwork_views_by_views;
CREATE INDEX artwork_views_by_rank ON artwork_views (ranked_views, artwork_id);

-- R23. As before, but planned for the words that are asked for: whoever finds a word that everybody uses stops after a thousand works, instead of gathering
-- all of them first. At most a thousand are ranked.
CREATE OR REPLACE FUNCTION found_artworks(query TEXT) RETURNS TABLE (artwork_id UUID, rank REAL)
LANGUAGE plpgsql STABLE ROWS 200
SET pg_trgm.word_similarity_threshold = 0.35
SET plan_cache_mode = force_custom_plan
AS $$
DECLARE
    words TSQUERY := websearch_to_tsquery('gallery', query);
BEGIN
    RETURN QUERY
    SELECT work.artwork_id, ts_rank(work.document, words, 1)
      FROM artwork_search AS work
     WHERE work.document @@ words
     LIMIT 1000;

    IF NOT FOUND THEN
        RETURN QUERY
        SELECT work.artwork_id, word_similarity(query, work.names)
          FROM artwork_search AS work
         WHERE query <% work.names
         LIMIT 1000;
    END IF;
END $$;
