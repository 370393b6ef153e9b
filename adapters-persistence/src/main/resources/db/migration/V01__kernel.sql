-- Kernel: what every bounded module stands on. Needs PostgreSQL 18 (uuidv7, R5). The three extensions are trusted ones:
-- the owner of the database may create them, no superuser is needed.
CREATE EXTENSION IF NOT EXISTS pg_trgm;    -- searches that forgive typos (R23)
CREATE EXTENSION IF NOT EXISTS btree_gist; -- no double booking (R61)
CREATE EXTENSION IF NOT EXISTS unaccent;   -- "eclair" finds "Éclair" (R23)

-- The name of the picture behind an address, in whatever size and from whichever provider; null for an address that is none of ours. Whoever shows
-- pictures has an index on it, so that the sweep asks by name (R90). Indexes need these two, which is why they stand here and cannot be replaced.
CREATE FUNCTION picture_of(address TEXT) RETURNS TEXT
LANGUAGE SQL IMMUTABLE PARALLEL SAFE STRICT
RETURN substring(address FROM '(?:artworks|profiles|commissions)/[0-9a-f]{32}');

CREATE FUNCTION pictures_of(addresses TEXT[]) RETURNS TEXT[]
LANGUAGE SQL IMMUTABLE PARALLEL SAFE STRICT
RETURN ARRAY(SELECT picture_of(address) FROM unnest(addresses) AS address WHERE picture_of(address) IS NOT NULL);

-- R6. One row per request that may come again under its key. Nothing of a row tells or opens anything: the key is there as a keyed digest, and so is
-- what the request said; the answer is sealed with a key made of both.
--
-- A run is one try to answer the request. It holds the key until locked_until by the database's clock, and whoever comes after that takes the key over
-- by writing a run of their own: from then on nothing of the run before commits any more. "made" is what the request has made so far, by step:
-- written in the very transaction that made it, so that a later run goes on instead of making it again. "attempt" stays the same over all
-- runs and is what providers know the request by. A row without a fingerprint is that of a request that carries a password: it keeps what was made, and no answer.
CREATE TABLE idempotency_keys (
    scope UUID NOT NULL,
    operation TEXT NOT NULL,
    key_hash TEXT NOT NULL,
    fingerprint TEXT,
    run UUID NOT NULL,
    attempt UUID NOT NULL,
    locked_until TIMESTAMPTZ NOT NULL,
    made JSONB NOT NULL DEFAULT '{}',
    status INTEGER CHECK (status BETWEEN 200 AND 299),
    body BYTEA,
    created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
    expires_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp() + INTERVAL '24 hours',
    PRIMARY KEY (scope, operation, key_hash),
    CONSTRAINT idempotency_keys_answer_is_whole CHECK ((status IS NULL) = (body IS NULL)),
    CONSTRAINT idempotency_keys_password_has_no_answer CHECK (fingerprint IS NOT NULL OR body IS NULL)
);

CREATE INDEX idempotency_keys_by_expiry ON idempotency_keys (expires_at);

-- R83. One row per event and handler, written in the transaction of the act and deleted in that of the handler.
-- What keeps failing is parked, not lost.
--
-- Several workers bring what waits, in batches. What one handler hears of one thing (ordering_key) comes in order: it is all in one lane, and a worker
-- that takes from a lane holds its row in outbox_lanes until it commits. seq is given by the database, so that no node's clock puts a row before an earlier one.
CREATE TABLE outbox (
    id UUID PRIMARY KEY DEFAULT uuidv7(),
    seq BIGINT GENERATED ALWAYS AS IDENTITY,
    event_id UUID NOT NULL,
    event_type TEXT NOT NULL,
    handler TEXT NOT NULL,
    ordering_key TEXT NOT NULL DEFAULT gen_random_uuid()::TEXT, -- without a key of its own a row waits for no other
    lane INTEGER GENERATED ALWAYS AS (hashtext(handler || ' ' || ordering_key) & 15) STORED,
    payload JSONB NOT NULL,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    due_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    last_error TEXT,
    parked_at TIMESTAMPTZ,
    UNIQUE (event_id, handler)
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000); -- rows come and go: keep it small

CREATE INDEX outbox_in_order ON outbox (lane, seq) WHERE parked_at IS NULL;
CREATE INDEX outbox_tried ON outbox (lane, handler, ordering_key, seq) WHERE parked_at IS NULL AND attempts > 0;

CREATE TABLE outbox_lanes (
    lane INTEGER PRIMARY KEY CHECK (lane BETWEEN 0 AND 15)
);

INSERT INTO outbox_lanes (lane)
SELECT lane FROM generate_series(0, 15) AS lane;

-- The timetable of the recurring jobs, in the shape db-scheduler 16.12 reads and writes.
CREATE TABLE scheduled_tasks (
    task_name TEXT NOT NULL,
    task_instance TEXT NOT NULL,
    task_data BYTEA,
    execution_time TIMESTAMPTZ NOT NULL,
    picked BOOLEAN NOT NULL,
    picked_by TEXT,
    last_success TIMESTAMPTZ,
    last_failure TIMESTAMPTZ,
    consecutive_failures INTEGER,
    last_heartbeat TIMESTAMPTZ,
    version BIGINT NOT NULL,
    priority SMALLINT,
    PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX scheduled_tasks_by_execution_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_by_heartbeat ON scheduled_tasks (last_heartbeat);

-- What jobs could not do yet; a row goes when its item succeeds or is due no more.
CREATE TABLE failed_items (
    id UUID PRIMARY KEY,
    job TEXT NOT NULL,
    item TEXT NOT NULL,
    attempts INTEGER NOT NULL CHECK (attempts > 0),
    error TEXT NOT NULL,
    message TEXT NOT NULL,
    first_failed_at TIMESTAMPTZ NOT NULL,
    last_failed_at TIMESTAMPTZ NOT NULL,
    due_at TIMESTAMPTZ NOT NULL,
    UNIQUE (job, item)
);

-- R95. What admins did, written with the act and never changed.
CREATE TABLE audit_log (
    id UUID PRIMARY KEY DEFAULT uuidv7(),
    admin_id UUID NOT NULL, -- outlives the account
    act TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    facts JSONB NOT NULL DEFAULT '{}',
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE INDEX audit_log_by_age ON audit_log (created_at, id);
CREATE INDEX audit_log_by_admin ON audit_log (admin_id, created_at, id);
CREATE INDEX audit_log_by_subject ON audit_log (subject_kind, subject_id, created_at, id);
CREATE INDEX audit_log_by_act ON audit_log (act, id);

-- R83. Live events: what browsers are told at once, kept a little while so that a lost connection can resume. Within a channel the numbers are
-- 1, 2, 3 … in the order of the commits, because the channel's row is locked until then. A channel on which nothing was said for 90 days starts anew:
-- whoever still listens is told so, and nobody comes back to a number of then.
CREATE TABLE live_channels (
    name TEXT PRIMARY KEY,
    latest BIGINT NOT NULL CHECK (latest > 0),
    spoken_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP
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
