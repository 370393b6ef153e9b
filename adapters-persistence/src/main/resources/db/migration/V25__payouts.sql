-- Payouts: artists' money on its way to their banks (R38). Nothing here is ever removed by a cascade.
-- The artist's account at the provider, which the provider keeps; the row is the lock under which payouts are decided.
CREATE TABLE payout_accounts (
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    provider TEXT NOT NULL,
    account_id TEXT NOT NULL,
    payable BOOLEAN NOT NULL DEFAULT false,
    PRIMARY KEY (user_id, provider),
    UNIQUE (provider, account_id)
);

-- paid_at stays when a bank sends back what it had.
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
    paid_at TIMESTAMPTZ,
    failed_at TIMESTAMPTZ,
    failure TEXT,
    CONSTRAINT payouts_paid_is_dated CHECK (status <> 'paid' OR paid_at IS NOT NULL),
    CONSTRAINT payouts_failed_is_dated CHECK ((status = 'failed') = (failed_at IS NOT NULL)),
    CONSTRAINT payouts_failure_has_a_reason CHECK (status NOT IN ('returning', 'failed') OR failure IS NOT NULL)
);

CREATE INDEX payouts_by_artist ON payouts (artist_id, id);
CREATE INDEX payouts_by_status ON payouts (status, id);
