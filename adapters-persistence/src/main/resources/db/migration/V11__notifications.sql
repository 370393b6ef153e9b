-- Notifications: the inbox, pushes to browsers, mail, the newsletter (R82, R83).
CREATE TYPE notification_type AS ENUM (
    'like', 'comment', 'follow', 'purchase', 'commission',
    'consultation', 'message', 'livestream', 'bid', 'system'
);

-- burst names what is gathered in one row while it is unread, times how often it was.
CREATE TABLE notifications (
    id UUID PRIMARY KEY DEFAULT uuidv7(),
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    type notification_type NOT NULL,
    title VARCHAR(255) NOT NULL,
    message TEXT NOT NULL,
    link TEXT,
    is_read BOOLEAN NOT NULL DEFAULT false,
    read_at TIMESTAMPTZ,
    metadata JSONB,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    burst TEXT,
    times INTEGER NOT NULL DEFAULT 1 CHECK (times >= 1),
    CONSTRAINT notifications_read_is_dated CHECK (is_read = (read_at IS NOT NULL))
);

CREATE INDEX notifications_by_age ON notifications (user_id, created_at, id);
CREATE INDEX notifications_unread ON notifications (user_id) WHERE NOT is_read;
CREATE UNIQUE INDEX notifications_one_unread_of_a_burst ON notifications (user_id, burst) WHERE burst IS NOT NULL AND NOT is_read;
CREATE INDEX notifications_read ON notifications (read_at) WHERE is_read;

-- R83. Whoever reports a fact twice is heard once; kept for 90 days.
CREATE TABLE notification_facts (
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    fact TEXT NOT NULL,
    told_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (user_id, fact)
);

CREATE INDEX notification_facts_by_age ON notification_facts (told_at);

-- What somebody wants to hear of, and how; a type without a row is everything.
CREATE TABLE notification_preferences (
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    type notification_type NOT NULL,
    in_app BOOLEAN NOT NULL DEFAULT true,
    push BOOLEAN NOT NULL DEFAULT true,
    email BOOLEAN NOT NULL DEFAULT true,
    PRIMARY KEY (user_id, type)
);

-- The browsers. An endpoint is one browser; it belongs to whoever signed in there last, and to the session it was registered in (R16).
CREATE TABLE push_subscriptions (
    id UUID PRIMARY KEY DEFAULT uuidv7(),
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    session_id UUID NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    endpoint TEXT NOT NULL UNIQUE CHECK (char_length(endpoint) <= 2048),
    service TEXT NOT NULL,
    p256dh TEXT NOT NULL,
    auth TEXT NOT NULL,
    registered_at TIMESTAMPTZ NOT NULL
);

CREATE INDEX push_subscriptions_of_a_person ON push_subscriptions (user_id, registered_at, id);
CREATE INDEX push_subscriptions_of_a_session ON push_subscriptions (session_id);
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

-- The newsletter's readers. Double opt-in: whoever asks is pending until the link in the mail was followed. The token of the link that ends it stands
-- in every issue, and is worth nothing else, so it is kept as it is.
CREATE TABLE newsletter_subscribers (
    id UUID PRIMARY KEY DEFAULT uuidv7(),
    address TEXT NOT NULL UNIQUE CHECK (address = lower(address)),
    status TEXT NOT NULL CHECK (status IN ('pending', 'confirmed', 'unsubscribed')),
    unsubscribe_token TEXT NOT NULL UNIQUE,
    asked_at TIMESTAMPTZ NOT NULL,
    confirmed_at TIMESTAMPTZ,
    unsubscribed_at TIMESTAMPTZ,
    CONSTRAINT newsletter_subscribers_confirmed_is_dated CHECK (status <> 'confirmed' OR confirmed_at IS NOT NULL)
);

CREATE INDEX newsletter_subscribers_confirmed ON newsletter_subscribers (id) WHERE status = 'confirmed';

-- Single-use, hash stored; several, because a mail that is sent again may carry another one.
CREATE TABLE newsletter_confirmations (
    token_hash BYTEA PRIMARY KEY CHECK (octet_length(token_hash) = 32),
    subscriber_id UUID NOT NULL REFERENCES newsletter_subscribers (id) ON DELETE CASCADE,
    expires_at TIMESTAMPTZ NOT NULL
);

CREATE INDEX newsletter_confirmations_by_subscriber ON newsletter_confirmations (subscriber_id);

-- Issues. Readers are addressed in batches by id, so that a kill goes on where it was.
CREATE TABLE newsletters (
    id UUID PRIMARY KEY DEFAULT uuidv7(),
    author_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    recipients INTEGER NOT NULL DEFAULT 0 CHECK (recipients >= 0),
    last_subscriber UUID,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    addressed_at TIMESTAMPTZ
);

CREATE INDEX newsletters_by_age ON newsletters (created_at, id);
CREATE INDEX newsletters_to_address ON newsletters (created_at) WHERE addressed_at IS NULL;

-- R83. One row per mail, written in the transaction of the event handler and sent outside any: a worker claims it by moving due_at
-- ahead (a lease), sends it under its key, and marks it. A kill in between sends it again under the same key, which the provider knows by then.
CREATE TABLE mails (
    id UUID PRIMARY KEY DEFAULT uuidv7(),
    idempotency_key TEXT NOT NULL UNIQUE CHECK (char_length(idempotency_key) BETWEEN 1 AND 255), -- <event>/<entity>
    template TEXT NOT NULL,
    user_id UUID REFERENCES users (id) ON DELETE RESTRICT,
    address TEXT,
    facts JSONB NOT NULL,
    bulk BOOLEAN NOT NULL DEFAULT false,
    status TEXT NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'sent', 'skipped', 'refused', 'parked')),
    attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    due_at TIMESTAMPTZ NOT NULL,
    useless_after TIMESTAMPTZ,
    provider_id TEXT,
    remark TEXT,
    newsletter_id UUID REFERENCES newsletters (id) ON DELETE RESTRICT,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    done_at TIMESTAMPTZ,
    CONSTRAINT mails_to_somebody CHECK ((user_id IS NULL) <> (address IS NULL)),
    CONSTRAINT mails_done_is_dated CHECK ((status = 'waiting') = (done_at IS NULL))
) WITH (fillfactor = 80);

-- A password reset does not wait behind ten thousand newsletters.
CREATE INDEX mails_due ON mails (bulk, due_at, id) WHERE status = 'waiting';
CREATE INDEX mails_done ON mails (done_at) WHERE status <> 'waiting' AND newsletter_id IS NULL;
CREATE INDEX mails_by_newsletter ON mails (newsletter_id, status) WHERE newsletter_id IS NOT NULL;

-- Whom no mail is sent to any more, because it bounced or was complained about.
CREATE TABLE mail_suppressions (
    id UUID PRIMARY KEY DEFAULT uuidv7(),
    address TEXT NOT NULL UNIQUE CHECK (address = lower(address)),
    reason TEXT NOT NULL CHECK (reason IN ('bounced', 'complained')),
    detail TEXT,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE INDEX mail_suppressions_by_age ON mail_suppressions (created_at, id);

-- What the provider told us, each once. In the order of their time, hence BRIN.
CREATE TABLE mail_events (
    event_id TEXT PRIMARY KEY,
    type TEXT NOT NULL,
    received_at TIMESTAMPTZ NOT NULL
);

CREATE INDEX mail_events_by_age ON mail_events USING brin (received_at);
