-- Whose stream it is, for reports of content.
CREATE VIEW livestreams_stream AS
SELECT id AS livestream_id, artist_id
  FROM livestreams;
