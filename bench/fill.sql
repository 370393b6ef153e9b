-- Fills an empty, migrated database with a gallery of :works works, the same ones each time; minutes for a million.
--   psql -v works=1000000 -f bench/fill.sql postgres://postgres@localhost:5433/postgres
-- The triggers are off meanwhile: what they would have written row by row is written at once, at the end.
\set ON_ERROR_STOP on
\set people 20000
SET session_replication_role = replica;
SET synchronous_commit = off;
SET maintenance_work_mem = '512MB';
SELECT setseed(0.5);

-- A vocabulary as languages have it: few words are everywhere, most are rare.
CREATE FUNCTION pg_temp.word(n INTEGER) RETURNS TEXT IMMUTABLE PARALLEL SAFE
RETURN translate(substr(md5(n::TEXT), 1, 4 + n % 5), '0123456789', 'aeioulnrst');
CREATE FUNCTION pg_temp.common_word() RETURNS TEXT VOLATILE
RETURN pg_temp.word((exp(random() * ln(30000)))::INTEGER);

INSERT INTO users (id, username, email, password_hash, full_name, role, created_at)
SELECT md5('person' || n)::uuid, 'person' || n, 'person' || n || '@bench.example', 'x',
       initcap(pg_temp.word(100 + n % 900)) || ' ' || initcap(pg_temp.word(1000 + n % 4000)),
       CASE WHEN n % 4 = 0 THEN 'user' ELSE 'artist' END::user_role,
       timestamptz '2025-01-01 00:00Z' + n * interval '1 minute'
  FROM generate_series(1, :people) AS n;

INSERT INTO artworks (id, user_id, title, description, image_url, thumbnail_url, price, category, tags, status, is_featured, favorites_count, created_at, updated_at)
SELECT overlay(md5('work' || n) PLACING '7' FROM 13)::uuid,
       md5('person' || 1 + (random() * random() * (:people - 1))::INTEGER)::uuid,
       initcap(pg_temp.common_word()) || ' ' || pg_temp.common_word() || ' ' || pg_temp.common_word(),
       'About ' || pg_temp.common_word() || ', ' || pg_temp.common_word() || ' and ' || pg_temp.common_word() || ' in ' || pg_temp.common_word(),
       'https://img.example/' || n || '.jpg',
       'https://img.example/' || n || '-small.jpg',
       5 + (random() * random() * 200000)::INTEGER / 100.0,
       (enum_range(NULL::artwork_category))[1 + (random() * 9)::INTEGER],
       ARRAY['common' || (random() * 9)::INTEGER, 'usual' || (random() * 200)::INTEGER, 'rare' || (random() * 20000)::INTEGER],
       CASE WHEN n % 40 = 0 THEN 'draft' WHEN n % 41 = 0 THEN 'sold' ELSE 'published' END::artwork_status,
       random() < 0.001,
       (random() * random() * random() * 1000)::INTEGER,
       created, created
  FROM generate_series(1, :works) AS n, LATERAL (SELECT timestamptz '2025-02-01 00:00Z' + n * interval '40 seconds' AS created) AS at;

INSERT INTO artwork_views (artwork_id, views, ranked_views)
SELECT id, views, views FROM (SELECT id, (random() * random() * random() * 20000)::INTEGER AS views FROM artworks) AS seen;

INSERT INTO artwork_tags (tag, created_at, artwork_id)
SELECT DISTINCT lower(tag), created_at, id FROM artworks, unnest(tags) AS tag WHERE status IN ('published', 'sold');

-- Indexes of words are built at once: the same ones, and sooner there.
CREATE TEMP TABLE search_indexes AS SELECT indexname, indexdef FROM pg_indexes WHERE tablename = 'artwork_search' AND indexdef LIKE '%gin%';
SELECT format('DROP INDEX %I', indexname) FROM search_indexes \gexec
INSERT INTO artwork_search (artwork_id, names, document)
SELECT a.id,
       concat_ws(' ', a.title, p.username, p.full_name),
       artwork_document(a.title, a.tags, concat_ws(' ', p.username, p.full_name), a.description)
  FROM artworks a
  JOIN users p ON p.id = a.user_id
 WHERE a.status IN ('published', 'sold');
SELECT indexdef FROM search_indexes \gexec

INSERT INTO artwork_words (word)
SELECT DISTINCT spelt
  FROM (SELECT names AS written FROM artwork_search UNION SELECT DISTINCT tag FROM artwork_tags) AS texts, spelt_words(written) AS spelt;

INSERT INTO artwork_count_shards (scope, shard, n)
SELECT scope, 0, count(*) FROM artworks, artwork_scopes(artworks) AS scope GROUP BY scope
    ON CONFLICT (scope, shard) DO UPDATE SET n = excluded.n;

VACUUM ANALYZE;
