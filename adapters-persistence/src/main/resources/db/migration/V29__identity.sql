-- What insights may read of accounts: when each was opened, and how many there are. No name, no address, no money (R18).
CREATE INDEX users_by_age ON users (created_at, id);

CREATE VIEW identity_joined AS
SELECT id AS person_id, CASE WHEN deleted_at IS NULL THEN username ELSE 'Somebody who left' END AS username, role, created_at AS joined_at
  FROM users;

CREATE INDEX users_by_followers ON users (followers_count, id) WHERE role = 'artist' AND deleted_at IS NULL AND suspended_at IS NULL;

CREATE VIEW identity_tally AS
SELECT id AS person_id, followers_count, following_count, artworks_count
  FROM users
 WHERE deleted_at IS NULL;

-- Totals without a count: 'people' who have not left, and 'artists' among them. Kept in the transaction of the change, sixteen shards by connection.
CREATE TABLE identity_count_shards (
    scope TEXT NOT NULL,
    shard SMALLINT NOT NULL,
    n BIGINT NOT NULL,
    PRIMARY KEY (scope, shard)
) WITH (fillfactor = 50);

CREATE VIEW identity_counts AS
SELECT scope, sum(n)::BIGINT AS n
  FROM identity_count_shards
 GROUP BY scope;

CREATE FUNCTION identity_counted() RETURNS TRIGGER
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

CREATE TRIGGER identity_added AFTER INSERT ON users FOR EACH ROW EXECUTE FUNCTION identity_counted();
-- Only for what matters: a follower or a balance must not pay for it.
CREATE TRIGGER identity_changed AFTER UPDATE OF role, deleted_at ON users FOR EACH ROW
    WHEN ((OLD.role, OLD.deleted_at) IS DISTINCT FROM (NEW.role, NEW.deleted_at)) EXECUTE FUNCTION identity_counted();

INSERT INTO identity_count_shards (scope, shard, n)
SELECT 'people', 0, count(*) FROM users WHERE deleted_at IS NULL
UNION ALL SELECT 'artists', 0, count(*) FROM users WHERE deleted_at IS NULL AND role = 'artist';
