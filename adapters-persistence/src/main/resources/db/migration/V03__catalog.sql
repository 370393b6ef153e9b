-- Catalog: artworks, editions, favorites, comments, views, search (R20 to R25).
CREATE TYPE artwork_status AS ENUM ('draft', 'published', 'sold', 'archived');
CREATE TYPE artwork_category AS ENUM (
    'digital', 'painting', 'photography', 'sculpture',
    'illustration', 'animation', '3d', 'traditional',
    'mixed_media', 'other'
);

-- R21: edition_size NULL is an open edition. Available = edition_size - sold_count - held_count, and can never fall below 0.
-- R22: views_count is the document's column; the true count lives in artwork_views, this one is rolled up rarely or stays 0.
-- Whether a work is digital follows from its category (see catalog_offer).
-- Titles sort as people read them, the same on every machine, hence the collation.
CREATE TABLE artworks (
    id UUID PRIMARY KEY DEFAULT uuidv7(),
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    title VARCHAR(255) COLLATE unicode NOT NULL CHECK (btrim(title) <> ''),
    description TEXT,
    image_url TEXT NOT NULL,
    thumbnail_url TEXT,
    price DECIMAL(10, 2) NOT NULL CHECK (price >= 0),
    original_price DECIMAL(10, 2) CHECK (original_price >= 0),
    category artwork_category NOT NULL,
    tags TEXT[] NOT NULL DEFAULT '{}' CHECK (array_position(tags, NULL) IS NULL),
    dimensions VARCHAR(100),
    file_size INTEGER CHECK (file_size >= 0),
    status artwork_status NOT NULL DEFAULT 'draft',
    is_featured BOOLEAN NOT NULL DEFAULT false,
    is_for_sale BOOLEAN NOT NULL DEFAULT true,
    views_count INTEGER NOT NULL DEFAULT 0 CHECK (views_count >= 0),
    favorites_count INTEGER NOT NULL DEFAULT 0 CHECK (favorites_count >= 0),
    comments_count INTEGER NOT NULL DEFAULT 0 CHECK (comments_count >= 0),
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    edition_size INTEGER CHECK (edition_size >= 1),
    sold_count INTEGER NOT NULL DEFAULT 0 CHECK (sold_count >= 0),
    held_count INTEGER NOT NULL DEFAULT 0 CHECK (held_count >= 0),
    CONSTRAINT artworks_not_oversold CHECK (sold_count + held_count <= edition_size)
) WITH (fillfactor = 90); -- holds and comment counts change in place

-- On show is what anonymous callers see (R20): published and sold. Each sort of R23 has an index that ends in the id, which
-- serves both directions by keyset (R3). A query must spell the predicate as here, or the planner cannot use them.
CREATE INDEX artworks_by_age ON artworks (created_at, id) WHERE status IN ('published', 'sold');
CREATE INDEX artworks_by_price ON artworks (price, id) WHERE status IN ('published', 'sold');
CREATE INDEX artworks_by_favorites ON artworks (favorites_count, id) WHERE status IN ('published', 'sold');
CREATE INDEX artworks_by_title ON artworks (title, id) WHERE status IN ('published', 'sold');
CREATE INDEX artworks_by_category_age ON artworks (category, created_at, id) WHERE status IN ('published', 'sold');
CREATE INDEX artworks_by_category_price ON artworks (category, price, id) WHERE status IN ('published', 'sold');
CREATE INDEX artworks_featured_by_age ON artworks (created_at, id) WHERE is_featured AND status IN ('published', 'sold');
CREATE INDEX artworks_put_away ON artworks (created_at, id) WHERE status IN ('draft', 'archived'); -- an admin's view of them
CREATE INDEX artworks_by_artist ON artworks (user_id, created_at, id); -- drafts too: they are the artist's own

-- R22. Narrow, so that counting views does not rewrite the wide rows of artworks. Flushed in batches.
CREATE TABLE artwork_views (
    artwork_id UUID PRIMARY KEY REFERENCES artworks (id) ON DELETE CASCADE,
    views BIGINT NOT NULL DEFAULT 0 CHECK (views >= 0)
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);

CREATE INDEX artwork_views_by_views ON artwork_views (views, artwork_id);

-- R23. The tags of what is on show, lower-cased: newest first within a tag, and "has this tag too" by the key.
CREATE TABLE artwork_tags (
    tag TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    artwork_id UUID NOT NULL REFERENCES artworks (id) ON DELETE CASCADE,
    PRIMARY KEY (artwork_id, tag)
);

CREATE INDEX artwork_tags_newest ON artwork_tags (tag, created_at, artwork_id);

-- R23. What is searched, for what is on show: document by words, names (title and artist) by trigrams. A table of its own, so that a favorite does not rewrite two costly GIN
-- indexes. Their list of pending words is kept short, because every search reads past it.
CREATE TEXT SEARCH CONFIGURATION gallery (COPY = english);
ALTER TEXT SEARCH CONFIGURATION gallery ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;

CREATE TABLE artwork_search (
    artwork_id UUID PRIMARY KEY REFERENCES artworks (id) ON DELETE CASCADE,
    names TEXT NOT NULL,
    document TSVECTOR NOT NULL
);

CREATE INDEX artwork_search_words ON artwork_search USING GIN (document) WITH (gin_pending_list_limit = 512);
CREATE INDEX artwork_search_typos ON artwork_search USING GIN (names gin_trgm_ops) WITH (gin_pending_list_limit = 512);

-- R23. What a search finds, the better match with the higher rank: a word in the title counts most. Words are taken as they are
-- typed; only if no work speaks of them, typos are forgiven: a third of the trigrams in common is a letter wrong, missing, or in
-- the other's place. Both are bounded, so that a word everybody uses costs no more than that. The operator takes its threshold
-- from the session, hence SET; a setting of pg_trgm is known only once pg_trgm is loaded, hence DO.
DO $$ BEGIN PERFORM show_trgm(''); END $$;

CREATE FUNCTION found_artworks(query TEXT) RETURNS TABLE (artwork_id UUID, rank REAL)
LANGUAGE sql STABLE ROWS 200
SET pg_trgm.word_similarity_threshold = 0.35
AS $$
    WITH asked AS MATERIALIZED (
        SELECT websearch_to_tsquery('gallery', query) AS words
    ), spoken_of AS MATERIALIZED (
        SELECT artwork_id, ts_rank(document, (SELECT words FROM asked), 1) AS rank
          FROM artwork_search
         WHERE document @@ (SELECT words FROM asked)
         LIMIT 10001
    ), meant AS (
        SELECT artwork_id, word_similarity(query, names) AS rank
          FROM artwork_search
         WHERE query <% names AND NOT EXISTS (SELECT FROM spoken_of)
         LIMIT 1000
    )
    SELECT artwork_id, rank FROM spoken_of UNION ALL SELECT artwork_id, rank FROM meant
$$;

-- R3. Totals without a count: 'published' (all on show), 'published:featured', 'published:category:painting',
-- 'published:status:sold', 'published:tag:sunset'. Kept by the triggers below in the transaction of the change; sixteen shards by connection, so that
-- two people publishing at once do not wait for each other's row. A single shard may be negative, the sum never is.
CREATE TABLE artwork_count_shards (
    scope TEXT NOT NULL,
    shard SMALLINT NOT NULL,
    n BIGINT NOT NULL,
    PRIMARY KEY (scope, shard)
) WITH (fillfactor = 50);

CREATE VIEW artwork_counts AS
SELECT scope, sum(n)::BIGINT AS n
  FROM artwork_count_shards
 GROUP BY scope;

-- The totals a work counts in; none while it is not on show.
CREATE FUNCTION artwork_scopes(work artworks) RETURNS SETOF TEXT
LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT scope
      FROM (SELECT 'published' AS scope
             UNION ALL SELECT 'published:featured' WHERE work.is_featured
             UNION ALL SELECT 'published:category:' || work.category
             UNION ALL SELECT 'published:status:' || work.status
             UNION SELECT 'published:tag:' || lower(tag) FROM unnest(work.tags) AS tag)
     WHERE work.status IN ('published', 'sold');
END;

-- Writes tags and search anew for these works. Catalog also calls it when an artist takes another name.
CREATE FUNCTION index_artworks(works UUID[]) RETURNS void
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
           setweight(to_tsvector('gallery', a.title), 'A')
           || setweight(to_tsvector('gallery', array_to_string(a.tags, ' ')), 'B')
           || setweight(to_tsvector('gallery', concat_ws(' ', p.username, p.full_name)), 'B')
           || setweight(to_tsvector('gallery', coalesce(a.description, '')), 'D')
      FROM artworks a
      JOIN identity_profile p ON p.id = a.user_id
     WHERE a.id = ANY (works) AND a.status IN ('published', 'sold');
END;

CREATE FUNCTION artworks_added() RETURNS TRIGGER
LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO artwork_views (artwork_id) SELECT id FROM added;
    PERFORM index_artworks(ARRAY(SELECT id FROM added));
    INSERT INTO artwork_count_shards AS c (scope, shard, n)
    SELECT scope, pg_backend_pid() % 16, count(*)
      FROM added, artwork_scopes(added) AS scope
     GROUP BY scope
     ORDER BY scope
        ON CONFLICT (scope, shard) DO UPDATE SET n = c.n + excluded.n;
    RETURN NULL;
END $$;

CREATE FUNCTION artworks_removed() RETURNS TRIGGER
LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO artwork_count_shards AS c (scope, shard, n)
    SELECT scope, pg_backend_pid() % 16, -count(*)
      FROM removed, artwork_scopes(removed) AS scope
     GROUP BY scope
     ORDER BY scope
        ON CONFLICT (scope, shard) DO UPDATE SET n = c.n + excluded.n;
    RETURN NULL;
END $$;

CREATE FUNCTION artwork_changed() RETURNS TRIGGER
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM index_artworks(ARRAY[NEW.id]);
    INSERT INTO artwork_count_shards AS c (scope, shard, n)
    SELECT scope, pg_backend_pid() % 16, sum(step)
      FROM (SELECT scope, -1 AS step FROM artwork_scopes(OLD) AS scope
             UNION ALL SELECT scope, 1 FROM artwork_scopes(NEW) AS scope)
     GROUP BY scope
    HAVING sum(step) <> 0
     ORDER BY scope
        ON CONFLICT (scope, shard) DO UPDATE SET n = c.n + excluded.n;
    RETURN NULL;
END $$;

CREATE TRIGGER artworks_added AFTER INSERT ON artworks
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION artworks_added();
CREATE TRIGGER artworks_removed AFTER DELETE ON artworks
    REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION artworks_removed();
-- By row, and only for the columns that matter: a favorite or a hold must not pay for it.
CREATE TRIGGER artwork_changed AFTER UPDATE OF user_id, title, description, tags, category, status, is_featured, created_at ON artworks
    FOR EACH ROW
    WHEN ((OLD.user_id, OLD.title, OLD.description, OLD.tags, OLD.category, OLD.status, OLD.is_featured, OLD.created_at)
          IS DISTINCT FROM
          (NEW.user_id, NEW.title, NEW.description, NEW.tags, NEW.category, NEW.status, NEW.is_featured, NEW.created_at))
    EXECUTE FUNCTION artwork_changed();

-- R32, R34. The copies an order keeps until it is paid or expires: evidence, so settled and not deleted. The order is
-- ordering's: no foreign key across that arrow.
CREATE TABLE artwork_holds (
    id UUID PRIMARY KEY DEFAULT uuidv7(),
    artwork_id UUID NOT NULL REFERENCES artworks (id) ON DELETE RESTRICT,
    order_id UUID NOT NULL,
    quantity INTEGER NOT NULL CHECK (quantity >= 1),
    held_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    state TEXT NOT NULL DEFAULT 'held' CHECK (state IN ('held', 'released', 'sold')),
    settled_at TIMESTAMPTZ,
    UNIQUE (order_id, artwork_id),
    CONSTRAINT artwork_holds_settled_once CHECK ((state = 'held') = (settled_at IS NULL))
);

CREATE INDEX artwork_holds_by_artwork ON artwork_holds (artwork_id);

-- R17: favoriting is idempotent by the UNIQUE. A person's favorites are listed newest first.
CREATE TABLE favorites (
    id UUID PRIMARY KEY DEFAULT uuidv7(),
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    artwork_id UUID NOT NULL REFERENCES artworks (id) ON DELETE CASCADE,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    UNIQUE (user_id, artwork_id)
);

CREATE INDEX favorites_newest ON favorites (user_id, created_at, id);
CREATE INDEX favorites_by_artwork ON favorites (artwork_id);

-- R25: one level of replies (parent_id is a root comment); a deleted comment with replies stays as a tombstone.
CREATE TABLE comments (
    id UUID PRIMARY KEY DEFAULT uuidv7(),
    artwork_id UUID NOT NULL REFERENCES artworks (id) ON DELETE CASCADE,
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    parent_id UUID REFERENCES comments (id), -- checked at the statement's end: a removed artwork takes roots and replies at once
    content TEXT NOT NULL,
    likes_count INTEGER NOT NULL DEFAULT 0 CHECK (likes_count >= 0),
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    replies_count INTEGER NOT NULL DEFAULT 0 CHECK (replies_count >= 0),
    deleted_at TIMESTAMPTZ,
    CONSTRAINT comments_not_its_own_parent CHECK (parent_id <> id),
    CONSTRAINT comments_say_something CHECK (deleted_at IS NOT NULL OR btrim(content) <> '')
);

CREATE INDEX comments_roots ON comments (artwork_id, created_at, id) WHERE parent_id IS NULL;
CREATE INDEX comments_replies ON comments (parent_id, created_at, id) WHERE parent_id IS NOT NULL;
CREATE INDEX comments_by_artwork ON comments (artwork_id); -- a removed artwork, and the recount of R17

CREATE TABLE comment_likes (
    comment_id UUID NOT NULL REFERENCES comments (id) ON DELETE CASCADE,
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY (comment_id, user_id)
);

-- What other modules may read of a work on offer (R21, R30). available is NULL when the edition is open.
CREATE VIEW catalog_offer AS
SELECT id AS artwork_id,
       user_id AS artist_id,
       title,
       image_url,
       thumbnail_url,
       price,
       category,
       category NOT IN ('painting', 'sculpture', 'traditional', 'mixed_media') AS is_digital,
       status,
       is_for_sale,
       edition_size,
       edition_size - sold_count - held_count AS available
  FROM artworks;
