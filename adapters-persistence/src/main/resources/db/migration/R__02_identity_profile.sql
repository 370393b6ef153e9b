-- What other modules may read of a person (R18: never e-mail, balance or earnings). Whoever left or was suspended stays as a
-- neutral name beside what they wrote, bought or sold (R19).
CREATE OR REPLACE VIEW identity_profile AS
SELECT id,
       CASE WHEN is_active THEN username ELSE 'deleted-' || right(id::TEXT, 12) END AS username,
       CASE WHEN is_active THEN full_name ELSE 'Deleted user' END AS full_name,
       CASE WHEN is_active THEN profile_picture END AS profile_picture,
       role,
       is_verified AND is_active AS is_verified,
       followers_count,
       is_active
  FROM users, LATERAL (SELECT deleted_at IS NULL AND suspended_at IS NULL AS is_active) AS account;

-- What payments may read of an account, to hold it against the ledger (R38).
CREATE OR REPLACE VIEW identity_funds AS
SELECT id AS user_id, balance, total_earnings
  FROM users;

-- Who goes by a name at this moment; handle is the username in lower case, served by its index. The profile's username is not.
CREATE OR REPLACE VIEW identity_handle AS
SELECT id, lower(username) AS handle
  FROM users
 WHERE deleted_at IS NULL AND suspended_at IS NULL;

-- What insights may read of accounts: when each was opened, and how well each is known. No address, no money (R18).
CREATE OR REPLACE VIEW identity_joined AS
SELECT id AS person_id, CASE WHEN deleted_at IS NULL THEN username ELSE 'Somebody who left' END AS username, role, created_at AS joined_at
  FROM users;

CREATE OR REPLACE VIEW identity_tally AS
SELECT id AS person_id, followers_count, following_count, artworks_count
  FROM users
 WHERE deleted_at IS NULL;

-- R81. Whom people keep away, for modules that ask in the statement of their own act.
CREATE OR REPLACE VIEW identity_block AS
SELECT blocker_id, blocked_id
  FROM blocks;

-- The same from either side: with whom somebody does not meet in lists, whoever set the block.
CREATE OR REPLACE VIEW identity_apart AS
SELECT blocker_id AS person_id, blocked_id AS other_id FROM blocks
UNION ALL
SELECT blocked_id, blocker_id FROM blocks;

-- R13, R16. The one sentence on which sessions go on: whatever hangs on a session (tokens, pushes to its browser, event streams, tickets) asks here each time
-- it is used, and so ends with the session, on every node, whoever ended it. expires_at is held against the clock of the service by whoever asks.
CREATE OR REPLACE VIEW identity_open_session AS
SELECT sessions.id, sessions.user_id AS person_id, users.role, sessions.expires_at
  FROM sessions
  JOIN users ON users.id = sessions.user_id
 WHERE sessions.ended_at IS NULL
   AND users.suspended_at IS NULL
   AND users.deleted_at IS NULL;

-- What an account has subscribed to, for modules whose bounds depend on it.
CREATE OR REPLACE VIEW identity_membership AS
SELECT id AS person_id, subscription_tier::TEXT AS tier
  FROM users;
