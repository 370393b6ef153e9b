-- Messaging: conversations and messages (R80). What one wrote belongs to the other too: nothing is cascaded away.
-- The pair is ordered by PostgreSQL (least, greatest): Java compares UUIDs otherwise.
CREATE TABLE conversations (
    id UUID PRIMARY KEY DEFAULT uuidv7(),
    participant_one_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    participant_two_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    last_message_at TIMESTAMPTZ,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    UNIQUE (participant_one_id, participant_two_id),
    CONSTRAINT conversations_pair_is_ordered CHECK (participant_one_id < participant_two_id)
);

CREATE INDEX conversations_of_one ON conversations (participant_one_id, last_message_at, id);
CREATE INDEX conversations_of_two ON conversations (participant_two_id, last_message_at, id);

-- recipient_id says what the conversation implies, so that unread is counted by one index. A message that was taken back says nothing.
CREATE TABLE messages (
    id UUID PRIMARY KEY DEFAULT uuidv7(),
    conversation_id UUID NOT NULL REFERENCES conversations (id) ON DELETE RESTRICT,
    sender_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    content TEXT NOT NULL,
    is_read BOOLEAN NOT NULL DEFAULT false,
    read_at TIMESTAMPTZ,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    recipient_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    client_message_id TEXT CHECK (char_length(client_message_id) BETWEEN 1 AND 100),
    deleted_at TIMESTAMPTZ,
    CONSTRAINT messages_read_is_dated CHECK (is_read = (read_at IS NOT NULL)),
    CONSTRAINT messages_say_something_or_nothing CHECK ((btrim(content) = '') = (deleted_at IS NOT NULL))
);

CREATE INDEX messages_by_age ON messages (conversation_id, created_at, id);
CREATE UNIQUE INDEX messages_sent_once ON messages (sender_id, client_message_id) WHERE client_message_id IS NOT NULL;

-- Unread is what nobody has read and nobody has taken back; spelled so in every query that counts it.
CREATE INDEX messages_unread ON messages (recipient_id, conversation_id) WHERE NOT is_read AND deleted_at IS NULL;
