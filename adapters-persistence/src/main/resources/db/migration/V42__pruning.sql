-- Indexes by which stale rows are found. What comes in the order of its time is found by BRIN, which costs next to nothing to keep.
CREATE INDEX provider_events_by_age ON provider_events USING brin (received_at);
CREATE INDEX mail_events_by_age ON mail_events USING brin (received_at);
CREATE INDEX notifications_read ON notifications (read_at) WHERE is_read;
CREATE INDEX refresh_tokens_by_expiry ON refresh_tokens (expires_at);
