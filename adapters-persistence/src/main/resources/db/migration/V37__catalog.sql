-- Which files works deliver (R120, R127), and delivered once: a row stays when its file is taken from the list, for whoever had paid by then (R126).
CREATE TABLE artwork_files (
    artwork_id UUID NOT NULL REFERENCES artworks (id) ON DELETE CASCADE,
    file_id UUID NOT NULL REFERENCES originals (id) ON DELETE RESTRICT,
    position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 20),
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    bytes BIGINT NOT NULL CHECK (bytes > 0),
    sha256 TEXT NOT NULL,
    removed_at TIMESTAMPTZ,
    PRIMARY KEY (artwork_id, file_id)
);

CREATE INDEX artwork_files_by_file ON artwork_files (file_id);
