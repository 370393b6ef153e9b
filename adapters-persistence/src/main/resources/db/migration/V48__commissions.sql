-- What artists hand over of commissions (R132): files of theirs, and of pictures a small marked one, which is what the client sees until it is paid.
-- A file is handed over once: whoever reads it is asked for by it alone.
CREATE TABLE commission_files (
    commission_id UUID NOT NULL REFERENCES commissions (id) ON DELETE RESTRICT,
    file_id UUID NOT NULL UNIQUE REFERENCES originals (id) ON DELETE RESTRICT,
    milestone_id UUID REFERENCES commission_milestones (id) ON DELETE RESTRICT,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    bytes BIGINT NOT NULL CHECK (bytes > 0),
    sha256 TEXT NOT NULL,
    preview_type TEXT,
    preview BYTEA,
    handed_over_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (commission_id, file_id),
    CONSTRAINT commission_files_preview_is_typed CHECK ((preview IS NULL) = (preview_type IS NULL))
);
