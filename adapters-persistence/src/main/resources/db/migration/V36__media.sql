-- Originals: files as their artists made them, kept byte for byte and shown to nobody but their buyers (R120, R121). A row stands before its bytes come and until they are gone.
CREATE TABLE originals (
    id UUID PRIMARY KEY DEFAULT uuidv7(),
    owner_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    name TEXT NOT NULL CHECK (char_length(name) BETWEEN 1 AND 255),
    kind TEXT NOT NULL,
    bytes BIGINT NOT NULL CHECK (bytes BETWEEN 1 AND 2147483648),
    sha256 TEXT CHECK (sha256 ~ '^[0-9a-f]{64}$'), -- once all of it is there
    created_at TIMESTAMPTZ NOT NULL,
    due_at TIMESTAMPTZ NOT NULL,
    removed_at TIMESTAMPTZ
);

CREATE INDEX originals_by_owner ON originals (owner_id, created_at, id) INCLUDE (bytes) WHERE removed_at IS NULL;
CREATE INDEX originals_due ON originals (due_at);

-- What the addresses of originals are signed with: made once, on all nodes the same.
CREATE TABLE file_address_keys (
    only_one BOOLEAN PRIMARY KEY DEFAULT true CHECK (only_one),
    secret TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL
);
