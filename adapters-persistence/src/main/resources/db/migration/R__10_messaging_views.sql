-- Who wrote to whom, without what was written: for reports of content, and for whoever asks whether two people have talked.
CREATE OR REPLACE VIEW messaging_message AS
SELECT messages.id AS message_id, sender_id,
       CASE WHEN sender_id = participant_one_id THEN participant_two_id ELSE participant_one_id END AS recipient_id,
       messages.created_at AS sent_at
  FROM messages
  JOIN conversations ON conversations.id = messages.conversation_id;

-- What two people wrote to each other, for a case between them; what was taken back without its words. one_id is the lower of the two.
CREATE OR REPLACE VIEW messaging_written AS
SELECT messages.id AS message_id, participant_one_id AS one_id, participant_two_id AS other_id, sender_id,
       CASE WHEN messages.deleted_at IS NULL THEN messages.content END AS text,
       messages.created_at AS sent_at
  FROM messages
  JOIN conversations ON conversations.id = messages.conversation_id;
