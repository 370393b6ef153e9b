-- Whose stream it is, for reports of content.
CREATE OR REPLACE VIEW livestreams_stream AS
SELECT id AS livestream_id, artist_id
  FROM livestreams;
