-- R36, R37. What the provider says is taken in only if nothing newer was since it was asked: revision counts how often it was.
ALTER TABLE payments ADD COLUMN revision BIGINT NOT NULL DEFAULT 0;
ALTER TABLE subscriptions ADD COLUMN revision BIGINT NOT NULL DEFAULT 0;
ALTER TABLE payout_accounts ADD COLUMN revision BIGINT NOT NULL DEFAULT 0;

-- What nobody tells of is looked at in turn, the longest unseen first.
ALTER TABLE subscriptions ADD COLUMN looked_at TIMESTAMPTZ;
ALTER TABLE payouts ADD COLUMN looked_at TIMESTAMPTZ;
UPDATE subscriptions SET looked_at = requested_at;
UPDATE payouts SET looked_at = requested_at;
ALTER TABLE subscriptions ALTER COLUMN looked_at SET NOT NULL, ALTER COLUMN looked_at SET DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE payouts ALTER COLUMN looked_at SET NOT NULL, ALTER COLUMN looked_at SET DEFAULT CURRENT_TIMESTAMP;

CREATE INDEX subscriptions_unseen ON subscriptions (looked_at, id) WHERE status NOT IN ('requested', 'ended');

-- A refund that is owed and that the provider would not give is asked for again later.
ALTER TABLE refunds ADD COLUMN due_at TIMESTAMPTZ;
UPDATE refunds SET due_at = created_at;
ALTER TABLE refunds ALTER COLUMN due_at SET NOT NULL, ALTER COLUMN due_at SET DEFAULT CURRENT_TIMESTAMP;

-- A bank questions a payment; there may be several of one. payments.disputed says whether one of them is open. taken_amount is in
-- the books as given back: less than amount while refunds are on their way of which nobody knows whether they went.
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

-- How far reading through the provider's lists has come.
CREATE TABLE provider_sweeps (
    provider TEXT NOT NULL,
    list TEXT NOT NULL,
    next_page TEXT,
    started_at TIMESTAMPTZ NOT NULL,
    finished_start TIMESTAMPTZ,
    PRIMARY KEY (provider, list)
);
