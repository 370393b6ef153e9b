-- What lies beside messages (R133): files of their senders', for the two of the conversation alone. The rows go when the message is taken back.
CREATE TABLE message_attachments (
    message_id UUID NOT NULL REFERENCES messages (id) ON DELETE RESTRICT,
    position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 10),
    file_id UUID NOT NULL REFERENCES originals (id) ON DELETE RESTRICT,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    bytes BIGINT NOT NULL CHECK (bytes > 0),
    sha256 TEXT NOT NULL,
    PRIMARY KEY (message_id, position)
);

CREATE INDEX message_attachments_by_file ON message_attachments (file_id);
