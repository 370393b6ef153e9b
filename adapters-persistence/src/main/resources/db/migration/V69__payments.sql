-- A person has one subscription at a time, at whichever provider it is. Of two that are open the older one is over: only the
-- sandbox of a development database can have left it behind.
UPDATE subscriptions AS older
   SET status = 'ended'
 WHERE older.status <> 'ended'
   AND EXISTS (SELECT FROM subscriptions AS newer WHERE newer.user_id = older.user_id AND newer.status <> 'ended' AND newer.id > older.id);

DROP INDEX subscriptions_one_at_a_time;
CREATE UNIQUE INDEX subscriptions_one_at_a_time ON subscriptions (user_id) WHERE status <> 'ended';
