-- Catalog: artworks, editions, favorites, comments, views, search (R20 to R25).
CREATE TYPE artwork_status AS ENUM ('draft', 'published', 'sold', 'archived');
CREATE TYPE artwork_category AS ENUM (
    'digital', 'painting', 'photography', 'sculpture',
    'illustration', 'animation', '3d', 'traditional',
    'mixed_media', 'other'
);

-- R21: edition_size NULL is an open edition. Available = edition_size - sold_count - held_count, and can never fall below 0.
-- R22: views_count is the document's column and stays 0; the true count lives in artwork_views.
-- R95: what an admin has taken down stays in the archive until an admin restores it.
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
    taken_down BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT artworks_not_oversold CHECK (sold_count + held_count <= edition_size),
    CONSTRAINT artworks_taken_down_is_archived CHECK (NOT taken_down OR status = 'archived')
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

-- R90: which pictures are in use.
CREATE INDEX artworks_by_image ON artworks (picture_of(image_url)) WHERE picture_of(image_url) IS NOT NULL;
CREATE INDEX artworks_by_thumbnail ON artworks (picture_of(thumbnail_url)) WHERE picture_of(thumbnail_url) IS NOT NULL;

-- R22. Narrow, so that counting views does not rewrite the wide rows of artworks. Flushed in batches.
-- R23. "Most viewed first" sorts by ranked_views, which is rolled up every few minutes. An index on the live count would have to be written for every view,
-- 4.7 kB of WAL each; without one a view changes its narrow row in place.
CREATE TABLE artwork_views (
    artwork_id UUID PRIMARY KEY REFERENCES artworks (id) ON DELETE CASCADE,
    views BIGINT NOT NULL DEFAULT 0 CHECK (views >= 0),
    ranked_views BIGINT NOT NULL DEFAULT 0
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);

CREATE INDEX artwork_views_by_rank ON artwork_views (ranked_views, artwork_id);

-- R23. The tags of what is on show, lower-cased: newest first within a tag, and "has this tag too" by the key.
CREATE TABLE artwork_tags (
    tag TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    artwork_id UUID NOT NULL REFERENCES artworks (id) ON DELETE CASCADE,
    PRIMARY KEY (artwork_id, tag)
);

CREATE INDEX artwork_tags_newest ON artwork_tags (tag, created_at, artwork_id);

-- R23. What is searched, for what is on show; names are the title and the artist, whose words artwork_words knows. A table of its own, so that a favorite does
-- not rewrite a costly GIN index. Its list of pending words is kept short, because every search reads past it.
CREATE TEXT SEARCH CONFIGURATION gallery (COPY = english);
ALTER TEXT SEARCH CONFIGURATION gallery ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;

CREATE TABLE artwork_search (
    artwork_id UUID PRIMARY KEY REFERENCES artworks (id) ON DELETE CASCADE,
    names TEXT NOT NULL,
    document TSVECTOR NOT NULL
);

CREATE INDEX artwork_search_words ON artwork_search USING GIN (document) WITH (gin_pending_list_limit = 512);

-- R23. The words that titles, tags and artists are made of, once each, as they are written and not as they are stemmed: what is mistyped is looked up here,
-- among some thousands of words, and not among a million works. Two who bring a word at once may both enter it; words no work uses are pruned.
CREATE TEXT SEARCH DICTIONARY gallery_word (TEMPLATE = simple, STOPWORDS = english);
CREATE TEXT SEARCH CONFIGURATION gallery_words (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION gallery_words
    ALTER MAPPING FOR asciiword, asciihword, hword_asciipart, word, hword, hword_part, numword, numhword, hword_numpart WITH unaccent, gallery_word;

CREATE TABLE artwork_words (word TEXT NOT NULL CHECK (word <> ''));

CREATE INDEX artwork_words_known ON artwork_words (word);
CREATE INDEX artwork_words_like ON artwork_words USING GIN (word gin_trgm_ops) WITH (gin_pending_list_limit = 64);

-- R3. Totals without a count: 'published' (all on show), 'published:featured', 'published:category:painting',
-- 'published:status:sold', 'published:tag:sunset'. Kept by triggers in the transaction of the change; sixteen shards by connection, so that
-- two people publishing at once do not wait for each other's row. A single shard may be negative, the sum never is.
CREATE TABLE artwork_count_shards (
    scope TEXT NOT NULL,
    shard SMALLINT NOT NULL,
    n BIGINT NOT NULL,
    PRIMARY KEY (scope, shard)
) WITH (fillfactor = 50);

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
