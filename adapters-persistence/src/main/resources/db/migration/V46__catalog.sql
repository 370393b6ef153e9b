-- What a picture shows, in words, for who does not see it (R190). That of a work's own picture stands with the work and falls with it.
ALTER TABLE artworks ADD COLUMN alt_text TEXT CHECK (char_length(alt_text) BETWEEN 1 AND 1500);

-- The pictures that a work has beside its own, which is the first (R190).
CREATE TABLE artwork_pictures (
    artwork_id UUID NOT NULL REFERENCES artworks (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position BETWEEN 2 AND 20),
    image_url TEXT NOT NULL,
    thumbnail_url TEXT NOT NULL,
    alt_text TEXT CHECK (char_length(alt_text) BETWEEN 1 AND 1500),
    PRIMARY KEY (artwork_id, position)
);

CREATE INDEX artwork_pictures_by_image ON artwork_pictures (picture_of(image_url)) WHERE picture_of(image_url) IS NOT NULL;
