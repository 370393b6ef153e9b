-- What is ranked by views is ranked by those that were rolled up, which have the index.
CREATE OR REPLACE VIEW catalog_tally AS
SELECT artworks.id AS artwork_id, user_id AS artist_id, title, image_url, thumbnail_url, views, favorites_count AS favorites, comments_count AS comments,
       status IN ('published', 'sold') AS is_on_show, ranked_views
  FROM artworks
  JOIN artwork_views ON artwork_views.artwork_id = artworks.id;

-- What admins and visitors look through by one thing.
CREATE INDEX audit_log_by_act ON audit_log (act, id);
CREATE INDEX users_by_role ON users (role, id) WHERE deleted_at IS NULL;
CREATE INDEX livestreams_auctions ON livestreams (precedence, created_at, id) WHERE is_auction;

-- The latest works, on show or not: each half in the order of its own index.
CREATE FUNCTION catalog_latest(most INTEGER) RETURNS SETOF catalog_made
LANGUAGE sql STABLE
BEGIN ATOMIC
    (SELECT id, user_id, title, created_at FROM artworks WHERE status IN ('published', 'sold') ORDER BY created_at DESC, id DESC LIMIT most)
    UNION ALL
    (SELECT id, user_id, title, created_at FROM artworks WHERE status IN ('draft', 'archived') ORDER BY created_at DESC, id DESC LIMIT most);
END;

-- Until when sources are added up, as a function: the planner asks it, and knows that little is later.
CREATE FUNCTION rolled_up_to() RETURNS TIMESTAMPTZ
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (SELECT state.rolled_up_to FROM rollup_state AS state);
END $$;

CREATE OR REPLACE VIEW insights_facts AS
SELECT scope, subject_id, measure, bucket AS at, amount FROM rollups
UNION ALL
SELECT scope, subject_id, measure, at, amount FROM insights_sources WHERE at >= rolled_up_to();

CREATE OR REPLACE VIEW insights_totals AS
SELECT scope, subject_id, measure, amount FROM rollup_totals
UNION ALL
SELECT scope, subject_id, measure, amount FROM insights_sources WHERE at >= rolled_up_to();
