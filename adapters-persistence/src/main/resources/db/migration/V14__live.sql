-- Live events: what browsers are told at once, kept a little while so that a lost connection can resume. The number rises within a
-- channel in the order of the commits: the row of the channel is locked until then.
CREATE TABLE live_channels (
    name TEXT PRIMARY KEY,
    last_number BIGINT NOT NULL
);

CREATE TABLE live_events (
    channel TEXT NOT NULL,
    number BIGINT NOT NULL,
    event TEXT NOT NULL,
    facts JSONB NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (channel, number)
);

CREATE INDEX live_events_by_age ON live_events (created_at);
