-- Works that artists bring along from elsewhere (R280): what was sent, row by row, and where works came from.
CREATE TABLE artwork_imports (
    id UUID PRIMARY KEY,
    artist_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    kind TEXT NOT NULL CHECK (kind IN ('csv', 'etsy', 'gallery_dl', 'pictures')),
    archive_id UUID REFERENCES originals (id) ON DELETE SET NULL,
    list BYTEA CHECK (octet_length(list) <= 10485760), -- until its rows are read
    default_price DECIMAL(10, 2) CHECK (default_price >= 0),
    default_category artwork_category,
    state TEXT NOT NULL CHECK (state IN ('rehearsing', 'rehearsed', 'running', 'completed', 'cancelled', 'failed')),
    reason TEXT,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL
);

-- One at a time for each artist, however many requests come at once.
CREATE UNIQUE INDEX artwork_imports_open ON artwork_imports (artist_id) WHERE state IN ('rehearsing', 'rehearsed', 'running');
CREATE INDEX artwork_imports_open_by_age ON artwork_imports (updated_at) WHERE state IN ('rehearsing', 'rehearsed', 'running');
CREATE INDEX artwork_imports_by_artist ON artwork_imports (artist_id, created_at, id);
CREATE INDEX artwork_imports_by_archive ON artwork_imports (archive_id) WHERE archive_id IS NOT NULL;

CREATE TABLE artwork_import_rows (
    import_id UUID NOT NULL REFERENCES artwork_imports (id) ON DELETE CASCADE,
    row_number INTEGER NOT NULL CHECK (row_number BETWEEN 1 AND 5000),
    source_id TEXT,
    members JSONB NOT NULL, -- as they were sent, by the names of the contract
    picture TEXT,
    state TEXT NOT NULL CHECK (state IN ('unread', 'ready', 'invalid', 'duplicate', 'made', 'failed')),
    faults JSONB NOT NULL,
    sha256 TEXT CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    twin_row INTEGER,
    twin_artwork_id UUID, -- works may be deleted, and what is written here stays
    artwork_id UUID,
    PRIMARY KEY (import_id, row_number)
);

CREATE INDEX artwork_import_rows_by_state ON artwork_import_rows (import_id, state, row_number);
CREATE INDEX artwork_import_rows_by_picture ON artwork_import_rows (import_id, sha256) WHERE sha256 IS NOT NULL;

-- For as long as there is the work; the import itself is forgotten earlier. No row is made twice.
CREATE TABLE artwork_sources (
    artwork_id UUID PRIMARY KEY REFERENCES artworks (id) ON DELETE CASCADE,
    artist_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    import_id UUID NOT NULL,
    row_number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    source_id TEXT,
    sha256 TEXT,
    UNIQUE (import_id, row_number)
);

CREATE INDEX artwork_sources_by_picture ON artwork_sources (artist_id, sha256) WHERE sha256 IS NOT NULL;
CREATE INDEX artwork_files_by_sha256 ON artwork_files (sha256);
