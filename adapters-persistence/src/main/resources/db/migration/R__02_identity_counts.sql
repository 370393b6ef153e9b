-- How many people and artists there are, without a count: see identity_count_shards.
CREATE OR REPLACE VIEW identity_counts AS
SELECT scope, sum(n)::BIGINT AS n
  FROM identity_count_shards
 GROUP BY scope;

CREATE OR REPLACE FUNCTION identity_counted() RETURNS TRIGGER
LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO identity_count_shards AS c (scope, shard, n)
    SELECT scope, pg_backend_pid() % 16, sum(step)
      FROM (SELECT 'people' AS scope, -1 AS step WHERE TG_OP = 'UPDATE' AND OLD.deleted_at IS NULL
             UNION ALL SELECT 'artists', -1 WHERE TG_OP = 'UPDATE' AND OLD.deleted_at IS NULL AND OLD.role = 'artist'
             UNION ALL SELECT 'people', 1 WHERE NEW.deleted_at IS NULL
             UNION ALL SELECT 'artists', 1 WHERE NEW.deleted_at IS NULL AND NEW.role = 'artist') AS steps
     GROUP BY scope
    HAVING sum(step) <> 0
     ORDER BY scope
        ON CONFLICT (scope, shard) DO UPDATE SET n = c.n + excluded.n;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER identity_added AFTER INSERT ON users FOR EACH ROW EXECUTE FUNCTION identity_counted();
-- Only for what matters: a follower or a balance must not pay for it.
CREATE OR REPLACE TRIGGER identity_changed AFTER UPDATE OF role, deleted_at ON users FOR EACH ROW
    WHEN ((OLD.role, OLD.deleted_at) IS DISTINCT FROM (NEW.role, NEW.deleted_at)) EXECUTE FUNCTION identity_counted();
