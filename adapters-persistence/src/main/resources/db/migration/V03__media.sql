-- Media: uploads (R90). A row stands from before its provider hears of the picture until its provider has forgotten it.
-- Where url is null the picture is awaited; leaving_at marks one that nobody may show any more. due_at is when the sweep looks at it next.
-- A ticket to upload belongs to the session it was given to, and ends with it.
CREATE TABLE uploads (
    id UUID PRIMARY KEY DEFAULT uuidv7(),
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    public_id TEXT NOT NULL UNIQUE CHECK (public_id ~ '^(artworks|profiles|commissions)/[0-9a-f]{32}$'),
    ticket_hash TEXT UNIQUE CHECK (char_length(ticket_hash) = 64),
    session_id UUID,
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
CREATE INDEX uploads_with_ticket ON uploads (user_id) WHERE ticket_hash IS NOT NULL;
CREATE INDEX uploads_due ON uploads (due_at);
