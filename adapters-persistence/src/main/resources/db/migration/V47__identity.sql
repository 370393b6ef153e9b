-- R13, R16. The one sentence on which sessions go on: whatever hangs on a session (tokens, pushes to its browser, event streams, tickets) asks here each time
-- it is used, and so ends with the session, on every node, whoever ended it. expires_at is held against the clock of the service by whoever asks.
CREATE VIEW identity_open_session AS
SELECT sessions.id, sessions.user_id AS person_id, users.role, sessions.expires_at
  FROM sessions
  JOIN users ON users.id = sessions.user_id
 WHERE sessions.ended_at IS NULL
   AND users.suspended_at IS NULL
   AND users.deleted_at IS NULL;

-- A browser belongs to the session it was registered in. Of those from before nobody knows: the session of the time that was used last, or none.
ALTER TABLE push_subscriptions ADD COLUMN session_id UUID REFERENCES sessions (id) ON DELETE CASCADE;

UPDATE push_subscriptions
   SET session_id = (
     SELECT id
       FROM sessions
      WHERE sessions.user_id = push_subscriptions.user_id
        AND sessions.created_at <= push_subscriptions.registered_at
        AND sessions.ended_at IS NULL
      ORDER BY last_used_at DESC
      LIMIT 1);

DELETE FROM push_subscriptions WHERE session_id IS NULL;

ALTER TABLE push_subscriptions ALTER COLUMN session_id SET NOT NULL;

CREATE INDEX push_subscriptions_of_a_session ON push_subscriptions (session_id);

-- So does the ticket of an upload; those from before are void, after 15 minutes they would be anyway.
ALTER TABLE uploads ADD COLUMN session_id UUID;

CREATE INDEX uploads_with_ticket ON uploads (user_id) WHERE ticket_hash IS NOT NULL;

-- R15. Where somebody has signed in from before: their own failures there are not a stranger's.
CREATE INDEX sessions_by_address ON sessions (user_id, ip);
