-- R6. One row per request that may come again under its key. Nothing of a row tells or opens anything: the key is there as a keyed digest, and so is
-- what the request said; the answer is sealed with a key made of both. What was kept before could be neither recognised nor opened, so it goes.
--
-- A run is one try to answer the request. It holds the key until locked_until by the database's clock, and whoever comes after that takes the key over
-- by writing a run of their own: from then on nothing of the run before commits any more. "made" is what the request has made so far, by step:
-- written in the very transaction that made it, so that a later run goes on instead of making it again. "attempt" stays the same over all
-- runs and is what providers know the request by. A row without a fingerprint is that of a request that carries a password: it keeps what was made, and no answer.
DROP TABLE idempotency_keys;

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
