-- Who wrote to whom, without what was written: for reports of content, and for whoever asks whether two people have talked.
CREATE OR REPLACE VIEW messaging_message AS
SELECT messages.id AS message_id, sender_id,
       CASE WHEN sender_id = participant_one_id THEN participant_two_id ELSE participant_one_id END AS recipient_id,
       messages.created_at AS sent_at
  FROM messages
  JOIN conversations ON conversations.id = messages.conversation_id;
