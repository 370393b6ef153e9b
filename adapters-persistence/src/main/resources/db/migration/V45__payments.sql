-- A provider keeps what it has answered under an idempotency key, its own failures too. Such a key is given up: the same act is
-- asked for under the next form of it. Rows are there for the few keys that were.
CREATE TABLE provider_keys (
    key TEXT PRIMARY KEY,
    form INTEGER NOT NULL CHECK (form > 1)
);
