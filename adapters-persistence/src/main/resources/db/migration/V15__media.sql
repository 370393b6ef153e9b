-- Media: uploads (R90). A row stands from before its provider hears of the picture until its provider has forgotten it.
-- Where url is null the picture is awaited; leaving_at marks one that nobody may show any more. due_at is when the sweep looks at it next.
CREATE TABLE uploads (
    id UUID PRIMARY KEY DEFAULT uuidv7(),
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    public_id TEXT NOT NULL UNIQUE CHECK (public_id ~ '^(artworks|profiles|commissions)/[0-9a-f]{32}$'),
    ticket_hash TEXT UNIQUE CHECK (char_length(ticket_hash) = 64),
    url TEXT,
    thumbnail_url TEXT,
    size_widths INTEGER[] NOT NULL DEFAULT '{}',
    size_urls TEXT[] NOT NULL DEFAULT '{}',
    format TEXT CHECK (format IN ('jpeg', 'png', 'webp', 'gif')),
    width INTEGER CHECK (width BETWEEN 1 AND 12000),
    height INTEGER CHECK (height BETWEEN 1 AND 12000),
    bytes BIGINT CHECK (bytes > 0),
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    due_at TIMESTAMPTZ NOT NULL,
    leaving_at TIMESTAMPTZ,
    CONSTRAINT uploads_kept_whole CHECK (num_nulls(url, thumbnail_url, format, width, height, bytes) IN (0, 6)),
    CONSTRAINT uploads_kept_without_ticket CHECK (url IS NULL OR ticket_hash IS NULL),
    CONSTRAINT uploads_sizes_are_pairs CHECK (cardinality(size_widths) = cardinality(size_urls))
);

CREATE INDEX uploads_by_owner ON uploads (user_id, created_at, id) WHERE url IS NOT NULL AND leaving_at IS NULL;
CREATE INDEX uploads_due ON uploads (due_at);

-- The name of the picture behind an address, in whatever size and from whichever provider; null for an address that is none of ours. Whoever shows
-- pictures has an index on it, so that the sweep asks by name (R90).
CREATE FUNCTION picture_of(address TEXT) RETURNS TEXT
LANGUAGE SQL IMMUTABLE PARALLEL SAFE STRICT
RETURN substring(address FROM '(?:artworks|profiles|commissions)/[0-9a-f]{32}');

CREATE FUNCTION pictures_of(addresses TEXT[]) RETURNS TEXT[]
LANGUAGE SQL IMMUTABLE PARALLEL SAFE STRICT
RETURN ARRAY(SELECT picture_of(address) FROM unnest(addresses) AS address WHERE picture_of(address) IS NOT NULL);

CREATE INDEX users_by_profile_picture ON users (picture_of(profile_picture)) WHERE picture_of(profile_picture) IS NOT NULL;
CREATE INDEX users_by_cover_image ON users (picture_of(cover_image)) WHERE picture_of(cover_image) IS NOT NULL;
CREATE INDEX artworks_by_image ON artworks (picture_of(image_url)) WHERE picture_of(image_url) IS NOT NULL;
CREATE INDEX artworks_by_thumbnail ON artworks (picture_of(thumbnail_url)) WHERE picture_of(thumbnail_url) IS NOT NULL;
CREATE INDEX commissions_by_reference ON commissions USING GIN (pictures_of(reference_images));
CREATE INDEX commissions_by_final_artwork ON commissions (picture_of(final_artwork_url)) WHERE picture_of(final_artwork_url) IS NOT NULL;
CREATE INDEX livestreams_by_thumbnail ON livestreams (picture_of(thumbnail_url)) WHERE picture_of(thumbnail_url) IS NOT NULL;
