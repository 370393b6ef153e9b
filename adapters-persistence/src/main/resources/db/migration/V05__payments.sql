-- Payments: intents, refunds, disputes, customers, provider webhooks, the ledger, payouts, subscriptions (R36 to R38). Nothing here is ever removed by a cascade.
CREATE TABLE payment_customers (
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    provider TEXT NOT NULL,
    customer_id TEXT NOT NULL,
    PRIMARY KEY (user_id, provider),
    UNIQUE (provider, customer_id)
);

-- One payment per subject (an order, a milestone, a consultation), which is another module's: no foreign key.
-- refunding_amount is decided and on its way, refunded_amount has gone. disputed: one of its disputes is open.
-- revision counts how often the provider's word was taken in: an answer counts only if nothing newer came since it was asked for (R36).
CREATE TABLE payments (
    id UUID PRIMARY KEY DEFAULT uuidv7(),
    subject_kind TEXT NOT NULL,
    subject_id UUID NOT NULL,
    payer_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    amount NUMERIC(12, 2) NOT NULL CHECK (amount >= 0),
    currency CHAR(3) NOT NULL DEFAULT 'USD' CHECK (currency ~ '^[A-Z]{3}$'),
    status TEXT NOT NULL DEFAULT 'created' CHECK (status IN (
        'created', 'requires_payment_method', 'requires_confirmation', 'requires_action', 'processing', 'succeeded', 'cancelled'
    )),
    provider TEXT NOT NULL,
    intent_id TEXT UNIQUE,
    client_secret TEXT,
    customer_id TEXT,
    description TEXT NOT NULL DEFAULT '',
    payment_method_id TEXT,
    failure_code TEXT,
    captured_amount NUMERIC(12, 2) NOT NULL DEFAULT 0 CHECK (captured_amount >= 0),
    refunding_amount NUMERIC(12, 2) NOT NULL DEFAULT 0 CHECK (refunding_amount >= 0),
    refunded_amount NUMERIC(12, 2) NOT NULL DEFAULT 0 CHECK (refunded_amount >= 0),
    disputed BOOLEAN NOT NULL DEFAULT false,
    revision BIGINT NOT NULL DEFAULT 0,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    succeeded_at TIMESTAMPTZ,
    UNIQUE (subject_kind, subject_id),
    CONSTRAINT payments_captured_at_most_all CHECK (captured_amount <= amount),
    CONSTRAINT payments_refunded_at_most_captured CHECK (refunded_amount + refunding_amount <= captured_amount), -- R37
    CONSTRAINT payments_success_is_dated CHECK (status <> 'succeeded' OR succeeded_at IS NOT NULL)
);

CREATE INDEX payments_by_payer ON payments (payer_id, created_at, id);
CREATE INDEX payments_unsettled ON payments (id)
    WHERE status NOT IN ('succeeded', 'cancelled') AND intent_id IS NOT NULL; -- R36: looked after

-- R37, R38. What each seller earns by a payment, what was taken back of it, and when it becomes available. What the platform
-- gives back of its fee is the rest of each refund: between two refunds it may be some cents off its own rounded part, so it
-- is in the ledger and has no column here. available_after_days counts from delivery, which sets available_at; the release
-- then sets released_at. in_escrow: nobody's money, neither the seller's pending earnings nor the platform's fee, until it is released.
CREATE TABLE payment_shares (
    id UUID PRIMARY KEY DEFAULT uuidv7(),
    payment_id UUID NOT NULL REFERENCES payments (id) ON DELETE RESTRICT,
    line_id UUID NOT NULL,
    seller_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    gross NUMERIC(12, 2) NOT NULL CHECK (gross >= 0),
    tax NUMERIC(12, 2) NOT NULL CHECK (tax >= 0),
    fee NUMERIC(12, 2) NOT NULL CHECK (fee >= 0),
    earnings NUMERIC(12, 2) NOT NULL CHECK (earnings >= 0),
    returned_tax NUMERIC(12, 2) NOT NULL DEFAULT 0 CHECK (returned_tax BETWEEN 0 AND tax),
    returned_earnings NUMERIC(12, 2) NOT NULL DEFAULT 0 CHECK (returned_earnings BETWEEN 0 AND earnings),
    in_escrow BOOLEAN NOT NULL DEFAULT false,
    available_after_days INTEGER NOT NULL CHECK (available_after_days >= 0),
    available_at TIMESTAMPTZ,
    released_at TIMESTAMPTZ,
    UNIQUE (payment_id, line_id),
    CONSTRAINT payment_shares_add_up CHECK (earnings = gross - fee), -- R31
    CONSTRAINT payment_shares_released_when_available CHECK (released_at IS NULL OR available_at IS NOT NULL)
);

CREATE INDEX payment_shares_by_seller ON payment_shares (seller_id, id);
CREATE INDEX payment_shares_to_release ON payment_shares (available_at) WHERE released_at IS NULL AND available_at IS NOT NULL;

-- requested_by is NULL when the platform itself gives the money back (R34). A refund that is owed and that the provider would not give is asked for
-- again when it is due (R37).
CREATE TABLE refunds (
    id UUID PRIMARY KEY DEFAULT uuidv7(),
    payment_id UUID NOT NULL REFERENCES payments (id) ON DELETE RESTRICT,
    amount NUMERIC(12, 2) NOT NULL CHECK (amount > 0),
    reason TEXT,
    status TEXT NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'succeeded', 'failed')),
    provider_refund_id TEXT UNIQUE,
    requested_by UUID REFERENCES users (id) ON DELETE RESTRICT,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    due_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    settled_at TIMESTAMPTZ,
    failure TEXT,
    CONSTRAINT refunds_settled_once CHECK ((status = 'pending') = (settled_at IS NULL))
);

CREATE INDEX refunds_by_payment ON refunds (payment_id);
CREATE INDEX refunds_pending ON refunds (id) WHERE status = 'pending';

-- A bank questions a payment; there may be several of one. taken_amount is in the books as given back: less than amount while refunds are on their
-- way of which nobody knows whether they went.
CREATE TABLE disputes (
    id UUID PRIMARY KEY,
    provider_dispute_id TEXT NOT NULL UNIQUE,
    payment_id UUID NOT NULL REFERENCES payments (id) ON DELETE RESTRICT,
    amount NUMERIC(12, 2) NOT NULL CHECK (amount >= 0),
    taken_amount NUMERIC(12, 2) NOT NULL DEFAULT 0 CHECK (taken_amount >= 0),
    status TEXT NOT NULL CHECK (status IN ('open', 'won', 'lost')),
    reason TEXT,
    opened_at TIMESTAMPTZ NOT NULL,
    evidence_due_at TIMESTAMPTZ,
    closed_at TIMESTAMPTZ,
    looked_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT disputes_closed_once_decided CHECK ((status = 'open') = (closed_at IS NULL))
);

CREATE INDEX disputes_by_payment ON disputes (payment_id, id);
CREATE INDEX disputes_by_status ON disputes (status, id);
CREATE INDEX disputes_unseen ON disputes (looked_at, provider_dispute_id) WHERE status = 'open';

-- R36. A webhook is inserted here in the transaction of its effect: the second delivery finds the key taken. Rows come in the order of their time, so that
-- old ones are found by BRIN, which costs next to nothing to keep.
CREATE TABLE provider_events (
    provider TEXT NOT NULL,
    event_id TEXT NOT NULL,
    type TEXT NOT NULL,
    received_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY (provider, event_id)
);

CREATE INDEX provider_events_by_age ON provider_events USING brin (received_at);

-- How far reading through the provider's lists has come.
CREATE TABLE provider_sweeps (
    provider TEXT NOT NULL,
    list TEXT NOT NULL,
    next_page TEXT,
    started_at TIMESTAMPTZ NOT NULL,
    finished_start TIMESTAMPTZ,
    PRIMARY KEY (provider, list)
);

-- A provider keeps what it has answered under an idempotency key, its own failures too. Such a key is given up: the same act is
-- asked for under the next form of it. Rows are there for the few keys that were.
CREATE TABLE provider_keys (
    key TEXT PRIMARY KEY,
    form INTEGER NOT NULL CHECK (form > 1)
);

-- R38. The ledger: double entry. Amounts are credits, what the platform owes whoever the account is for; the provider's account
-- is below zero by what it holds for us. owner_id is NULL for the platform's own accounts.
CREATE TABLE ledger_accounts (
    id UUID PRIMARY KEY DEFAULT uuidv7(),
    kind TEXT NOT NULL,
    owner_id UUID REFERENCES users (id) ON DELETE RESTRICT,
    currency CHAR(3) NOT NULL DEFAULT 'USD' CHECK (currency ~ '^[A-Z]{3}$'),
    UNIQUE NULLS NOT DISTINCT (kind, owner_id, currency),
    UNIQUE (id, currency) -- so that a posting can only be in its account's currency
);

CREATE INDEX ledger_accounts_by_owner ON ledger_accounts (owner_id);

-- business_key names the fact that is booked, so that it is booked once. A correction is another entry that reverses one.
CREATE TABLE ledger_entries (
    id UUID PRIMARY KEY DEFAULT uuidv7(),
    business_key TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    payment_id UUID REFERENCES payments (id) ON DELETE RESTRICT,
    reverses UUID REFERENCES ledger_entries (id) ON DELETE RESTRICT,
    description TEXT,
    occurred_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE INDEX ledger_entries_by_payment ON ledger_entries (payment_id);
CREATE INDEX ledger_entries_by_time ON ledger_entries (occurred_at, id);

CREATE TABLE ledger_postings (
    id UUID PRIMARY KEY DEFAULT uuidv7(),
    entry_id UUID NOT NULL REFERENCES ledger_entries (id) ON DELETE RESTRICT,
    account_id UUID NOT NULL,
    amount NUMERIC(14, 2) NOT NULL CHECK (amount <> 0),
    currency CHAR(3) NOT NULL DEFAULT 'USD',
    FOREIGN KEY (account_id, currency) REFERENCES ledger_accounts (id, currency) ON DELETE RESTRICT
);

CREATE INDEX ledger_postings_by_entry ON ledger_postings (entry_id);
CREATE INDEX ledger_postings_by_account ON ledger_postings (account_id, id);

-- Payouts: artists' money on its way to their banks (R38).
-- The artist's account at the provider, which the provider keeps; the row is the lock under which payouts are decided.
CREATE TABLE payout_accounts (
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    provider TEXT NOT NULL,
    account_id TEXT NOT NULL,
    payable BOOLEAN NOT NULL DEFAULT false,
    revision BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (user_id, provider),
    UNIQUE (provider, account_id)
);

-- paid_at stays when a bank sends back what it had. What nobody tells of is looked at in turn, the longest unseen first.
CREATE TABLE payouts (
    id UUID PRIMARY KEY DEFAULT uuidv7(),
    artist_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    amount NUMERIC(12, 2) NOT NULL CHECK (amount >= 1),
    provider TEXT NOT NULL,
    account_id TEXT NOT NULL,
    status TEXT NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'in_transit', 'paid', 'returning', 'failed')),
    transfer_id TEXT UNIQUE,
    provider_payout_id TEXT UNIQUE,
    requested_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    looked_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    paid_at TIMESTAMPTZ,
    failed_at TIMESTAMPTZ,
    failure TEXT,
    CONSTRAINT payouts_paid_is_dated CHECK (status <> 'paid' OR paid_at IS NOT NULL),
    CONSTRAINT payouts_failed_is_dated CHECK ((status = 'failed') = (failed_at IS NOT NULL)),
    CONSTRAINT payouts_failure_has_a_reason CHECK (status NOT IN ('returning', 'failed') OR failure IS NOT NULL)
);

CREATE INDEX payouts_by_artist ON payouts (artist_id, id);
CREATE INDEX payouts_by_status ON payouts (status, id);

-- Subscriptions: asked for here, and from then on what the provider says they are (R36). Status 'requested' until it has answered.
-- tier is what is paid for in this period, next_tier the lesser one of the next.
CREATE TABLE subscriptions (
    id UUID PRIMARY KEY DEFAULT uuidv7(),
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    provider TEXT NOT NULL,
    customer_id TEXT NOT NULL,
    wanted_tier subscription_tier NOT NULL CHECK (wanted_tier <> 'free'),
    status TEXT NOT NULL DEFAULT 'requested' CHECK (status IN ('requested', 'incomplete', 'active', 'past_due', 'unpaid', 'ended')),
    provider_subscription_id TEXT,
    tier subscription_tier NOT NULL,
    next_tier subscription_tier,
    cancelling BOOLEAN NOT NULL DEFAULT false,
    period_end TIMESTAMPTZ,
    client_secret TEXT,
    revision BIGINT NOT NULL DEFAULT 0,
    requested_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    looked_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    UNIQUE (provider, provider_subscription_id),
    CONSTRAINT subscriptions_answered_have_a_name CHECK (status IN ('requested', 'ended') OR provider_subscription_id IS NOT NULL)
);

-- A person has one subscription at a time, at whichever provider it is.
CREATE UNIQUE INDEX subscriptions_one_at_a_time ON subscriptions (user_id) WHERE status <> 'ended';
CREATE INDEX subscriptions_by_user ON subscriptions (user_id, id);
CREATE INDEX subscriptions_requested ON subscriptions (requested_at) WHERE status = 'requested';
CREATE INDEX subscriptions_unseen ON subscriptions (looked_at, id) WHERE status NOT IN ('requested', 'ended');

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
