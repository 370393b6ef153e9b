-- R3. How many works are on show, in every scope, without a count: see artwork_count_shards.
CREATE OR REPLACE VIEW artwork_counts AS
SELECT scope, sum(n)::BIGINT AS n
  FROM artwork_count_shards
 GROUP BY scope;

-- The totals a work counts in; none while it is not on show.
CREATE OR REPLACE FUNCTION artwork_scopes(work artworks) RETURNS SETOF TEXT
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

-- What follows a work that is added, removed or changed: its views, its search, and the totals.
CREATE OR REPLACE FUNCTION artworks_added() RETURNS TRIGGER
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

CREATE OR REPLACE FUNCTION artworks_removed() RETURNS TRIGGER
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

CREATE OR REPLACE FUNCTION artwork_changed() RETURNS TRIGGER
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

CREATE OR REPLACE TRIGGER artworks_added AFTER INSERT ON artworks
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION artworks_added();
CREATE OR REPLACE TRIGGER artworks_removed AFTER DELETE ON artworks
    REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION artworks_removed();
-- By row, and only for the columns that matter: a favorite or a hold must not pay for it.
CREATE OR REPLACE TRIGGER artwork_changed AFTER UPDATE OF user_id, title, description, tags, category, status, is_featured, created_at ON artworks
    FOR EACH ROW
    WHEN ((OLD.user_id, OLD.title, OLD.description, OLD.tags, OLD.category, OLD.status, OLD.is_featured, OLD.created_at)
          IS DISTINCT FROM
          (NEW.user_id, NEW.title, NEW.description, NEW.tags, NEW.category, NEW.status, NEW.is_featured, NEW.created_at))
    EXECUTE FUNCTION artwork_changed();
