-- R81. Whom people keep away, for modules that ask in the statement of their own act.
CREATE VIEW identity_block AS
SELECT blocker_id, blocked_id
  FROM blocks;
