-- The sandbox provider's own memory (R40). It plays Stripe, which stands outside: nothing else may read these tables, and
-- they refer to nothing of ours. Unused once a real key is set.
CREATE TABLE sandbox_objects (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    owner TEXT NOT NULL,
    body TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE INDEX sandbox_objects_by_owner ON sandbox_objects (owner, kind, created_at, id);

-- A repeated idempotency key answers with the object of the first request; with another body it is refused.
CREATE TABLE sandbox_requests (
    idempotency_key TEXT PRIMARY KEY,
    fingerprint TEXT NOT NULL,
    object_id TEXT NOT NULL
);

-- Events on their way to the webhook, oldest first; a delivery that fails leaves them here.
CREATE TABLE sandbox_events (
    id TEXT PRIMARY KEY,
    body TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    delivered_at TIMESTAMPTZ
);

CREATE INDEX sandbox_events_waiting ON sandbox_events (created_at, id) WHERE delivered_at IS NULL;
