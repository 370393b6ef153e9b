-- Since when a work is found to infringe somebody's rights (R126): its buyers' downloads stop while it is.
ALTER TABLE artworks
    ADD COLUMN infringing_since TIMESTAMPTZ,
    ADD CONSTRAINT artworks_infringing_is_taken_down CHECK (infringing_since IS NULL OR taken_down);
