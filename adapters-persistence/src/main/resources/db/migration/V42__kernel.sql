-- Indexes by which stale rows are found. What comes in the order of its time is found by BRIN, which costs next to nothing to keep.
CREATE INDEX provider_events_by_age ON provider_events USING brin (received_at);
CREATE INDEX mail_events_by_age ON mail_events USING brin (received_at);
CREATE INDEX notifications_read ON notifications (read_at) WHERE is_read;
CREATE INDEX refresh_tokens_by_expiry ON refresh_tokens (expires_at);

-- A channel on which nothing was said for 90 days starts anew: whoever still listens is told so, and nobody comes back to a number of then.
ALTER TABLE live_channels ADD COLUMN spoken_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP;
