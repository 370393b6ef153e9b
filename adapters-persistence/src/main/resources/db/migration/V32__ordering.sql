-- Files that the two show in a case (R107): what they are in their entry, which stays; their bytes in a table of their own, until 24 months after the case.
ALTER TABLE case_entries
    ADD COLUMN file_id UUID UNIQUE,
    ADD COLUMN file_name TEXT CHECK (char_length(file_name) BETWEEN 1 AND 255),
    ADD COLUMN file_type TEXT,
    ADD COLUMN file_size INTEGER CHECK (file_size > 0),
    ADD CONSTRAINT case_entries_evidence_is_a_file CHECK (
        (kind = 'evidence') = (file_id IS NOT NULL)
        AND (file_id IS NULL) = (file_name IS NULL)
        AND (file_id IS NULL) = (file_type IS NULL)
        AND (file_id IS NULL) = (file_size IS NULL));

CREATE TABLE case_files (
    id UUID PRIMARY KEY REFERENCES case_entries (file_id) ON DELETE RESTRICT,
    bytes BYTEA STORAGE EXTERNAL NOT NULL -- pictures and PDF are compressed already
);
