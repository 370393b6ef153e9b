-- Notifications: bursts and facts (R82, R83), wishes, and browsers that take pushes.
ALTER TABLE notifications
    ADD COLUMN burst TEXT,                                            -- what is gathered here while it is unread
    ADD COLUMN times INTEGER NOT NULL DEFAULT 1 CHECK (times >= 1);

CREATE UNIQUE INDEX notifications_one_unread_of_a_burst ON notifications (user_id, burst) WHERE burst IS NOT NULL AND NOT is_read;

-- R83. Whoever reports a fact twice is heard once; kept for 90 days.
CREATE TABLE notification_facts (
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    fact TEXT NOT NULL,
    told_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (user_id, fact)
);

CREATE INDEX notification_facts_by_age ON notification_facts (told_at);

-- What somebody wishes to hear of, and how; a type without a row is everything.
CREATE TABLE notification_preferences (
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    type notification_type NOT NULL,
    in_app BOOLEAN NOT NULL DEFAULT true,
    push BOOLEAN NOT NULL DEFAULT true,
    email BOOLEAN NOT NULL DEFAULT true,
    PRIMARY KEY (user_id, type)
);

-- The browsers. An endpoint is one browser, and whoever signed in there last is who it belongs to.
CREATE TABLE push_subscriptions (
    id UUID PRIMARY KEY DEFAULT uuidv7(),
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    endpoint TEXT NOT NULL UNIQUE CHECK (char_length(endpoint) <= 2048),
    service TEXT NOT NULL,
    p256dh TEXT NOT NULL,
    auth TEXT NOT NULL,
    registered_at TIMESTAMPTZ NOT NULL
);

CREATE INDEX push_subscriptions_of_a_person ON push_subscriptions (user_id, registered_at, id);
CREATE INDEX push_subscriptions_by_service ON push_subscriptions (service);

-- Pushes that wait; whoever sends one moves due_at to the end of its lease.
CREATE TABLE push_deliveries (
    id UUID PRIMARY KEY DEFAULT uuidv7(),
    subscription_id UUID NOT NULL REFERENCES push_subscriptions (id) ON DELETE CASCADE,
    notification_id UUID NOT NULL, -- may be read and removed by then
    type notification_type NOT NULL,
    title TEXT NOT NULL,
    message TEXT NOT NULL,
    link TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    due_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000); -- rows come and go: keep it small

CREATE INDEX push_deliveries_due ON push_deliveries (due_at, id);
CREATE INDEX push_deliveries_of_a_browser ON push_deliveries (subscription_id);

-- What pushes are signed with, unless the settings say: one pair for good, or every browser would have to subscribe again.
CREATE TABLE push_keys (
    only_one BOOLEAN PRIMARY KEY DEFAULT true CHECK (only_one),
    public_key TEXT NOT NULL,
    private_key TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL
);
