-- Messaging: messages taken back, messages sent twice, and what waits for a person over all conversations (R80).
-- recipient_id says what the conversation implies, so that unread is counted by one index.
ALTER TABLE messages
    ADD COLUMN recipient_id UUID REFERENCES users (id) ON DELETE RESTRICT,
    ADD COLUMN client_message_id TEXT CHECK (char_length(client_message_id) BETWEEN 1 AND 100),
    ADD COLUMN deleted_at TIMESTAMPTZ,
    DROP CONSTRAINT messages_content_check,
    ADD CONSTRAINT messages_say_something_or_nothing CHECK ((btrim(content) = '') = (deleted_at IS NOT NULL));

UPDATE messages
SET recipient_id = CASE WHEN sender_id = participant_one_id THEN participant_two_id ELSE participant_one_id END
FROM conversations
WHERE conversations.id = conversation_id;

ALTER TABLE messages ALTER COLUMN recipient_id SET NOT NULL;

CREATE UNIQUE INDEX messages_sent_once ON messages (sender_id, client_message_id) WHERE client_message_id IS NOT NULL;

-- Unread is what nobody has read and nobody has taken back; spelled so in every query that counts it.
DROP INDEX messages_unread;
CREATE INDEX messages_unread ON messages (recipient_id, conversation_id) WHERE NOT is_read AND deleted_at IS NULL;
