-- What other modules may read of a work on offer (R21, R30). available is NULL when the edition is open.
CREATE OR REPLACE VIEW catalog_offer AS
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
       CASE WHEN exclusivity <> 'none' THEN 0 ELSE edition_size - sold_count - held_count END AS available,
       infringing_since
  FROM artworks;

-- Under which licences a work is on offer, at which price, and how many copies (R128); NULL are as many as anybody wants. One where it is to be sold alone.
-- A plain join, so that what one cart asks is looked up by the work and not found among all.
CREATE OR REPLACE VIEW catalog_licence AS
SELECT artworks.id AS artwork_id,
       coalesce(licences.kind, 'personal') AS kind,
       coalesce(licences.price, artworks.price) AS price,
       CASE
           WHEN exclusivity <> 'none' OR licences.kind = 'exclusive' AND sold_count > 0 THEN 0
           WHEN licences.kind = 'exclusive' THEN least(1, edition_size - sold_count - held_count)
           ELSE edition_size - sold_count - held_count
       END AS available
  FROM artworks
  LEFT JOIN artwork_licences AS licences ON licences.artwork_id = artworks.id;

-- Which copies of limited editions orders have, or had until somebody else got the number (R130, R131).
CREATE OR REPLACE VIEW catalog_numbered AS
SELECT code, artwork_id, order_id, number, edition_size, passed_on_at IS NOT NULL AS is_passed_on
  FROM edition_numbers;

-- What insights may read of works: when each was made (both halves have an index by age), and how each is liked. What is ranked by views is ranked by those
-- that were rolled up, which have the index.
CREATE OR REPLACE VIEW catalog_made AS
SELECT id AS artwork_id, user_id AS artist_id, title, created_at AS made_at FROM artworks WHERE status IN ('published', 'sold')
UNION ALL
SELECT id, user_id, title, created_at FROM artworks WHERE status IN ('draft', 'archived');

CREATE OR REPLACE VIEW catalog_tally AS
SELECT artworks.id AS artwork_id, user_id AS artist_id, title, image_url, thumbnail_url, views, favorites_count AS favorites, comments_count AS comments,
       status IN ('published', 'sold') AS is_on_show, ranked_views
  FROM artworks
  JOIN artwork_views ON artwork_views.artwork_id = artworks.id;

-- The latest works, on show or not: each half in the order of its own index.
CREATE OR REPLACE FUNCTION catalog_latest(most INTEGER) RETURNS SETOF catalog_made
LANGUAGE sql STABLE
BEGIN ATOMIC
    (SELECT id, user_id, title, created_at FROM artworks WHERE status IN ('published', 'sold') ORDER BY created_at DESC, id DESC LIMIT most)
    UNION ALL
    (SELECT id, user_id, title, created_at FROM artworks WHERE status IN ('draft', 'archived') ORDER BY created_at DESC, id DESC LIMIT most);
END;

-- Who said what where, without what was said: for reports of content.
CREATE OR REPLACE VIEW catalog_comment AS
SELECT id AS comment_id, artwork_id, user_id AS author_id
  FROM comments;

-- What works deliver, and delivered until removed_at: whoever had paid by then has it (R126).
CREATE OR REPLACE VIEW catalog_delivery AS
SELECT artwork_id, file_id, position, name, kind, bytes, sha256, removed_at
  FROM artwork_files;
