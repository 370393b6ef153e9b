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
