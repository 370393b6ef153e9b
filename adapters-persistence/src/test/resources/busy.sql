-- 100,000 rows in every table that grows, one in 500 of them person 1's; checks and triggers are off, for what is looked at is how they are found.
SET LOCAL session_replication_role = replica;
CREATE FUNCTION nth(n BIGINT) RETURNS UUID IMMUTABLE RETURN ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::UUID;
CREATE FUNCTION whose(n BIGINT) RETURNS UUID IMMUTABLE RETURN nth(CASE WHEN n % 500 = 0 THEN 1 ELSE 2 + n % 20000 END);
CREATE FUNCTION ago(n BIGINT) RETURNS TIMESTAMPTZ STABLE RETURN now() - n * interval '1 minute';
CREATE TABLE many AS SELECT n::BIGINT, nth(n) AS id, whose(n) AS person, whose(n + 50) AS other, ago(n) AS at FROM generate_series(1, 100000) AS n;

DROP INDEX users_for_admins; -- built at once it is the same, and sooner there
INSERT INTO users (id, username, email, password_hash, full_name, role, suspended_at, followers_count, created_at)
SELECT id, 'john' || n, n || '@example.com', 'x', (ARRAY['John', 'Johanna', 'Jo', 'Ann'])[1 + n % 4] || ' ' || (ARRAY['Johnson', 'Smith', 'Ng'])[1 + n % 3] || ' ' || n % 977,
       CASE WHEN n % 5 = 0 THEN 'artist' ELSE 'user' END::user_role, CASE WHEN n % 1000 = 7 THEN at END, n % 500, at
  FROM many;
CREATE INDEX users_for_admins ON users USING GIN (username gin_trgm_ops, full_name gin_trgm_ops, email gin_trgm_ops)
    WITH (gin_pending_list_limit = 512)
    WHERE deleted_at IS NULL;
INSERT INTO identity_count_shards SELECT scope, 0, n FROM (VALUES ('people', 100000), ('artists', 20000)) AS counted (scope, n) ON CONFLICT (scope, shard) DO UPDATE SET n = excluded.n;
INSERT INTO follows (follower_id, following_id, created_at) SELECT person, id, at FROM many WHERE person <> id UNION ALL SELECT id, nth(1), at FROM many WHERE n BETWEEN 2 AND 1001 ON CONFLICT DO NOTHING;
INSERT INTO blocks (blocker_id, blocked_id, created_at) SELECT person, id, at FROM many WHERE person <> id;
INSERT INTO sessions (id, user_id, expires_at) SELECT id, person, now() + interval '9 days' FROM many;

INSERT INTO artworks (id, user_id, title, image_url, price, category, status, favorites_count, created_at) SELECT id, person, 'Tide ' || n, 'x', n % 1000, 'digital', 'published', n % 700, at FROM many;
INSERT INTO artwork_views (artwork_id, views, ranked_views) SELECT id, n % 5000, n % 5000 FROM many;
INSERT INTO favorites (user_id, artwork_id, created_at) SELECT person, id, at FROM many;
INSERT INTO comments (id, artwork_id, user_id, parent_id, content, created_at) SELECT id, nth(1 + n % 100), person, CASE WHEN n > 90000 THEN nth(n % 100 + 1) END, 'Oh', at FROM many;

INSERT INTO orders (id, order_number, user_id, subtotal, tax, total, status, expires_at, paid_at, completed_at, created_at)
SELECT id, 'OA-20250101-' || lpad(n::TEXT, 6, '0'), person, 500, 50, 550, CASE WHEN n % 200 = 0 THEN 'pending' ELSE 'completed' END::order_status, at + interval '15 minutes', at, at, at FROM many;
INSERT INTO order_items (id, order_id, artwork_id, seller_id, price, seller_earnings, line_no, tax, title_at_sale, image_url_at_sale, is_digital, created_at)
SELECT id, id, id, other, 500, 450, 1, 50, 'Tide', 'x', true, at FROM many;

INSERT INTO artwork_licences (artwork_id, kind, price) SELECT id, (ARRAY['personal', 'commercial'])[1 + n % 2], CASE WHEN n % 2 = 1 THEN 99 END FROM many WHERE n % 3 = 0;
INSERT INTO cart_items (id, user_id, artwork_id, added_at) SELECT id, person, other, at FROM many ON CONFLICT DO NOTHING;
INSERT INTO originals (id, owner_id, name, kind, bytes, sha256, created_at, due_at, scan) SELECT id, person, 'tide.zip', 'zip', 9, repeat('a', 64), at, at + interval '9 years', 'clean' FROM many;
INSERT INTO artwork_files (artwork_id, file_id, position, name, kind, bytes, sha256) SELECT id, id, 1, 'tide.zip', 'zip', 9, repeat('a', 64) FROM many;
INSERT INTO file_downloads (id, line_id, file_id, person_id, requested_at) SELECT id, id, id, person, at FROM many;
INSERT INTO payments (id, subject_kind, subject_id, payer_id, amount, status, provider, intent_id, succeeded_at, created_at, updated_at)
SELECT id, 'order', id, person, 550, CASE WHEN n % 200 = 0 THEN 'processing' ELSE 'succeeded' END, 'stripe', 'pi_' || n, at, at, at FROM many;
INSERT INTO payment_shares (payment_id, line_id, seller_id, gross, tax, fee, earnings, available_after_days, available_at, released_at)
SELECT id, id, other, 500, 50, 50, 450, 7, at, CASE WHEN n % 200 <> 1 THEN at END FROM many;
INSERT INTO refunds (id, payment_id, amount, status, settled_at, created_at, due_at) SELECT id, id, 5, CASE WHEN n % 500 = 1 THEN 'pending' ELSE 'succeeded' END, CASE WHEN n % 500 <> 1 THEN at END, at, at FROM many;
INSERT INTO payouts (id, artist_id, amount, provider, account_id, status, requested_at, paid_at, looked_at)
SELECT id, person, 5, 'stripe', 'acct', CASE WHEN n % 500 = 1 THEN 'in_transit' ELSE 'paid' END, at, at, at FROM many;
INSERT INTO disputes (id, provider_dispute_id, payment_id, amount, status, opened_at, closed_at, looked_at)
SELECT id, 'dp_' || n, id, 5, CASE WHEN n % 500 = 1 THEN 'open' ELSE 'won' END, at, CASE WHEN n % 500 <> 1 THEN at END, at FROM many;
INSERT INTO subscriptions (id, user_id, provider, customer_id, wanted_tier, status, provider_subscription_id, tier, requested_at, looked_at)
SELECT id, id, 'stripe', 'cus', 'pro', CASE WHEN n % 500 = 1 THEN 'requested' WHEN n % 500 < 9 THEN 'active' ELSE 'ended' END, 'sub_' || n, 'pro', at, at FROM many;
INSERT INTO provider_events (provider, event_id, type, received_at) SELECT 'stripe', 'evt_' || n, 'x', at FROM many;
INSERT INTO ledger_accounts (id, kind, owner_id) SELECT id, 'seller_available', id FROM many WHERE n <= 20001;
INSERT INTO ledger_entries (id, business_key, kind, payment_id, occurred_at) SELECT id, 'k' || n, 'sale', id, at FROM many;
INSERT INTO ledger_postings (id, entry_id, account_id, amount) SELECT id, id, person, 450 FROM many;

INSERT INTO commissions (id, client_id, artist_id, title, description, budget, status, created_at, next_step_at)
SELECT id, person, other, 'Portrait', 'Of a cat', 500, CASE WHEN n % 500 = 0 THEN 'disputed' ELSE 'in_progress' END::commission_status, at,
       now() + CASE WHEN n % 500 = 1 THEN -1 ELSE 1 END * interval '1 hour' FROM many;
INSERT INTO commission_milestones (id, commission_id, position, title, amount, commission_rate, status) SELECT id, id, 1, 'Sketch', 500, 10, 'awaiting_payment' FROM many;
INSERT INTO commission_moves (commission_id, to_status, moved_by, side, moved_at) SELECT id, 'pending', person, 'client', at FROM many;
INSERT INTO consultations (id, client_id, artist_id, scheduled_at, price, is_free, status, closed_at, remind_at, pay_by)
SELECT id, person, other, now() + n * interval '20 minutes' * CASE WHEN n % 100 = 0 THEN 1 ELSE -1 END, 150, false, CASE WHEN n % 100 = 0 THEN 'scheduled' ELSE 'completed' END::consultation_status,
       CASE WHEN n % 100 <> 0 THEN at END, CASE WHEN n % 100 = 0 THEN now() + n * interval '20 minutes' END, CASE WHEN n % 100 = 0 THEN now() + n * interval '10 minutes' END
  FROM many;
INSERT INTO conversations (id, participant_one_id, participant_two_id, last_message_at) SELECT id, person, nth(200000 + n), at FROM many;
INSERT INTO messages (id, conversation_id, sender_id, recipient_id, content, created_at, is_read, read_at)
SELECT id, nth(500 * (1 + n % 200)), other, person, 'Hi', at, n % 500 <> 0, CASE WHEN n % 500 <> 0 THEN at END FROM many;

INSERT INTO livestreams (id, artist_id, title, status, is_auction, starting_bid, started_at, ended_at, effective_ends_at, ends_at, settled_at, created_at, bids_count, leader_id, leader_max, current_bid, scheduled_at)
SELECT id, other, 'Live', CASE WHEN n % 1000 = 0 THEN 'live' WHEN n % 1000 < 20 THEN 'scheduled' ELSE 'ended' END::livestream_status, n % 2 = 0, 5, at, CASE WHEN n % 1000 >= 20 THEN at END, at, at, CASE WHEN n % 2 = 0 AND n % 1000 <> 0 THEN at END, at, 1, person, 9, 9, now() + CASE WHEN n % 1000 = 1 THEN -8 ELSE 8 END * interval '1 day'
  FROM many;
INSERT INTO livestream_bids (id, livestream_id, bidder_id, amount, number, is_winning, created_at)
SELECT id, nth(CASE WHEN n <= 5000 THEN 2000 ELSE n END), nth(1 + n % 50), n, n, n >= 5000, at FROM many;
INSERT INTO auction_offers (livestream_id, chance, bidder_id, amount, order_id, pay_by, offered_at, requested_at) SELECT id, 0, person, 9, id, at, at, CASE WHEN n % 500 <> 1 THEN at END FROM many;
INSERT INTO livestream_audiences (livestream_id, viewers, told) SELECT id, 1, CASE WHEN n % 500 = 1 THEN 0 ELSE 1 END FROM many;
INSERT INTO livestream_viewers (livestream_id, viewer_id, expires_at) SELECT id, id, now() + CASE WHEN n % 500 = 1 THEN -1 ELSE 1 END * interval '1 hour' FROM many;

INSERT INTO notifications (id, user_id, type, title, message, is_read, read_at, created_at) SELECT id, person, 'like', 'A like', 'x', n % 5000 <> 0, CASE WHEN n % 5000 <> 0 THEN at END, at FROM many;
INSERT INTO notification_facts (user_id, fact, told_at) SELECT person, 'f' || n, at FROM many;
INSERT INTO push_subscriptions (id, user_id, endpoint, service, p256dh, auth, registered_at, session_id) SELECT id, person, 'https://push.example/' || n, 'push.example', 'B' || repeat('A', 86), repeat('A', 22), at, id FROM many;
INSERT INTO work_items (topic, payload, due_at, created_at) SELECT 'notifications.pushes', '{}', at, at FROM many;
INSERT INTO work_items (topic, name, payload, outcome, due_at, created_at, done_at)
SELECT CASE WHEN n % 10 = 0 THEN 'notifications.newsletter' ELSE 'notifications.mail' END, 'k/' || n, '{}', CASE WHEN n % 2 = 1 THEN 'done' END, at, at, CASE WHEN n % 2 = 1 THEN at END FROM many;
INSERT INTO mail_suppressions (id, address, reason, created_at) SELECT id, n || '@example.com', 'bounced', at FROM many;
INSERT INTO newsletter_subscribers (id, address, status, unsubscribe_token, asked_at, confirmed_at) SELECT id, n || '@example.com', 'confirmed', 't' || n, at, at FROM many;
INSERT INTO work_items (topic, key, payload, created_at) SELECT 'kernel.events', 'seen key' || n % 5000, '{"handler": "seen", "about": "x", "event": {}}', at FROM many;

INSERT INTO uploads (id, user_id, public_id, url, thumbnail_url, format, width, height, bytes, created_at, due_at)
SELECT id, person, 'artworks/' || md5(n::TEXT), 'u' || n, 't', 'jpeg', 9, 9, 9, at, CASE WHEN n % 500 = 1 THEN at ELSE 'infinity' END FROM many;
INSERT INTO audit_log (id, admin_id, act, subject_kind, subject_id, facts, created_at) SELECT id, nth(1 + n % 5), 'act' || n % 20, 'artwork', 's' || n % 1000, '{}', at FROM many;
INSERT INTO failed_items (id, job, item, attempts, error, message, first_failed_at, last_failed_at, due_at) SELECT id, 'job' || n % 20, 'i' || n, 1, 'x', 'x', at, at, at FROM many;
INSERT INTO reports (id, reporter_id, subject_kind, subject_id, reason, status, created_at, resolved_at, resolved_by)
SELECT id, person, 'artwork', id, 'spam', CASE WHEN n % 500 = 1 THEN 'open' ELSE 'dismissed' END, at, CASE WHEN n % 500 <> 1 THEN at END, CASE WHEN n % 500 <> 1 THEN person END FROM many;
UPDATE rollup_state SET rolled_up_to = ago(60);
INSERT INTO rollups (scope, subject_id, measure, bucket, amount)
SELECT 'platform', '00000000-0000-0000-0000-000000000000', measure, date_trunc('hour', now()) - n * interval '15 minutes', 9 FROM generate_series(4, 5000) AS n, unnest('{orders,captured,refunded,commission,people,artworks}'::TEXT[]) AS measure
UNION ALL SELECT 'seller', other, 'copies', date_trunc('hour', at) - interval '1 hour' * n / 1000, 9 FROM many
UNION ALL SELECT 'artwork', id, 'copies', date_trunc('hour', at), 9 FROM many ON CONFLICT DO NOTHING;
INSERT INTO rollup_totals (scope, subject_id, measure, amount) SELECT scope, subject_id, measure, sum(amount) FROM rollups GROUP BY 1, 2, 3;
