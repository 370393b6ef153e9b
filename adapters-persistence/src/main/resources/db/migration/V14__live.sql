-- Live events (R83): what browsers are told at once, kept a little while so that a lost connection can resume. Within a channel the numbers are
-- 1, 2, 3 … in the order of the commits, because the channel's row is locked until then. A channel's row stays for good: its numbers must not
-- start anew.
CREATE TABLE live_channels (
    name TEXT PRIMARY KEY,
    latest BIGINT NOT NULL CHECK (latest > 0)
) WITH (fillfactor = 50);

CREATE TABLE live_events (
    channel TEXT NOT NULL,
    number BIGINT NOT NULL CHECK (number > 0),
    name TEXT NOT NULL,
    facts JSON NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (channel, number)
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000); -- rows come and go: keep it small

CREATE INDEX live_events_by_age ON live_events (created_at);

-- Tickets with which a browser opens a stream, by their SHA-256; used by whoever removes the row.
CREATE TABLE live_tickets (
    digest BYTEA PRIMARY KEY CHECK (octet_length(digest) = 32),
    person_id UUID NOT NULL,
    session_id UUID NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL
);
