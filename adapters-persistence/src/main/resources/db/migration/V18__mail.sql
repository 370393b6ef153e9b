-- Notifications: mail (R83). One row per mail, written in the transaction of the reaction and sent outside any: a courier claims it by moving due_at
-- ahead (a lease), sends it under its key, and marks it. A kill in between sends it again under the same key, which the carrier knows by then.
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
    newsletter_id UUID,
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

-- What the carrier told us, each once.
CREATE TABLE mail_events (
    event_id TEXT PRIMARY KEY,
    type TEXT NOT NULL,
    received_at TIMESTAMPTZ NOT NULL
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

ALTER TABLE mails ADD FOREIGN KEY (newsletter_id) REFERENCES newsletters (id) ON DELETE RESTRICT;

-- What a mail says of an order: its sums, and one row for each line.
CREATE VIEW ordering_receipt AS
SELECT orders.id AS order_id, orders.order_number, orders.subtotal, orders.tax, orders.total, orders.currency,
       items.line_no, items.title_at_sale AS title, items.quantity, items.price * items.quantity AS amount
  FROM orders
  JOIN order_items AS items ON items.order_id = orders.id;
