-- Kernel: what every bounded module stands on. Needs PostgreSQL 18 (uuidv7, R5). The three extensions are trusted ones:
-- the owner of the database may create them, no superuser is needed.
CREATE EXTENSION IF NOT EXISTS pg_trgm;    -- searches that forgive typos (R23)
CREATE EXTENSION IF NOT EXISTS btree_gist; -- no double booking (R61)
CREATE EXTENSION IF NOT EXISTS unaccent;   -- "eclair" finds "Éclair" (R23)

-- R6. One row per idempotent request; scope is the person, or whoever else may repeat it. A running request holds the key
-- until locked_until, so that a node that died with it does not keep it for ever.
CREATE TABLE idempotency_keys (
    scope TEXT NOT NULL,
    operation TEXT NOT NULL,
    key TEXT NOT NULL CHECK (char_length(key) BETWEEN 1 AND 255),
    fingerprint BYTEA NOT NULL,
    state TEXT NOT NULL DEFAULT 'running' CHECK (state IN ('running', 'done')),
    locked_until TIMESTAMPTZ,
    status INTEGER CHECK (status BETWEEN 100 AND 599),
    headers JSONB,
    body BYTEA,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    expires_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (scope, operation, key),
    CONSTRAINT idempotency_keys_done_has_answer CHECK ((state = 'done') = (status IS NOT NULL)),
    CONSTRAINT idempotency_keys_running_is_leased CHECK (state = 'done' OR locked_until IS NOT NULL)
);

CREATE INDEX idempotency_keys_by_expiry ON idempotency_keys (expires_at);

-- R83. One row per (event, reaction), written in the transaction of the act and deleted in the transaction of the reaction.
-- A reaction that keeps failing is parked, not lost.
CREATE TABLE outbox (
    id UUID PRIMARY KEY DEFAULT uuidv7(),
    event_id UUID NOT NULL,
    event_type TEXT NOT NULL,
    reaction TEXT NOT NULL,
    payload JSONB NOT NULL,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    due_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    last_error TEXT,
    parked_at TIMESTAMPTZ,
    UNIQUE (event_id, reaction)
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000); -- rows come and go: keep it small

CREATE INDEX outbox_due ON outbox (due_at, id) WHERE parked_at IS NULL;

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
