-- The sandbox provider's own memory (R40). It plays Stripe, which stands outside: nothing else may read these tables, and
-- they refer to nothing of ours. Unused once a real key is set.
CREATE TABLE sandbox_objects (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    body JSONB NOT NULL,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- A repeated idempotency key answers with the object of the first request; with another body it is refused.
CREATE TABLE sandbox_requests (
    idempotency_key TEXT PRIMARY KEY,
    fingerprint TEXT NOT NULL,
    object_id TEXT NOT NULL REFERENCES sandbox_objects (id) DEFERRABLE INITIALLY DEFERRED
);
