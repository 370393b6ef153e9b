-- What insights may read of works: when each was made (both halves have an index by age), and how each is liked.
CREATE VIEW catalog_made AS
SELECT id AS artwork_id, user_id AS artist_id, title, created_at AS made_at FROM artworks WHERE status IN ('published', 'sold')
UNION ALL
SELECT id, user_id, title, created_at FROM artworks WHERE status IN ('draft', 'archived');

CREATE VIEW catalog_tally AS
SELECT artworks.id AS artwork_id, user_id AS artist_id, title, image_url, thumbnail_url, views, favorites_count AS favorites, comments_count AS comments,
       status IN ('published', 'sold') AS is_on_show
  FROM artworks
  JOIN artwork_views ON artwork_views.artwork_id = artworks.id;

-- Who said what where, without what was said: for reports of content.
CREATE VIEW catalog_comment AS
SELECT id AS comment_id, artwork_id, user_id AS author_id
  FROM comments;
