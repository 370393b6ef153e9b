-- R123. Who asked for an address of a bought file, from where, and how much of it went out. Kept for 24 months.
CREATE TABLE file_downloads (
    id UUID PRIMARY KEY,
    line_id UUID NOT NULL REFERENCES order_items (id) ON DELETE RESTRICT,
    file_id UUID NOT NULL REFERENCES originals (id) ON DELETE RESTRICT,
    person_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    requested_at TIMESTAMPTZ NOT NULL,
    network TEXT,
    bytes_sent BIGINT NOT NULL DEFAULT 0 CHECK (bytes_sent >= 0),
    last_sent_at TIMESTAMPTZ
);

CREATE INDEX file_downloads_by_line ON file_downloads (line_id, requested_at, id);
CREATE INDEX file_downloads_by_age ON file_downloads (requested_at);
