-- R95. What an admin has taken down stays in the archive until an admin restores it.
ALTER TABLE artworks ADD COLUMN taken_down BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE artworks ADD CONSTRAINT artworks_taken_down_is_archived CHECK (NOT taken_down OR status = 'archived');
