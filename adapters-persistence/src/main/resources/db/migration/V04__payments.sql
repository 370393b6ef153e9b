-- Payments: intents, refunds, customers, provider webhooks, the ledger (R36 to R38). Nothing here is ever removed by a cascade.
CREATE TABLE payment_customers (
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    provider TEXT NOT NULL,
    customer_id TEXT NOT NULL,
    PRIMARY KEY (user_id, provider),
    UNIQUE (provider, customer_id)
);

-- One payment per subject (an order, later a commission or a consultation), which is another module's: no foreign key.
-- refunding_amount is decided and on its way, refunded_amount has gone.
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
-- then sets released_at.
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
    available_after_days INTEGER NOT NULL CHECK (available_after_days >= 0),
    available_at TIMESTAMPTZ,
    released_at TIMESTAMPTZ,
    UNIQUE (payment_id, line_id),
    CONSTRAINT payment_shares_add_up CHECK (earnings = gross - fee), -- R31
    CONSTRAINT payment_shares_released_when_available CHECK (released_at IS NULL OR available_at IS NOT NULL)
);

CREATE INDEX payment_shares_by_seller ON payment_shares (seller_id, id);
CREATE INDEX payment_shares_to_release ON payment_shares (available_at) WHERE released_at IS NULL AND available_at IS NOT NULL;

-- requested_by is NULL when the platform itself gives the money back (R34).
CREATE TABLE refunds (
    id UUID PRIMARY KEY DEFAULT uuidv7(),
    payment_id UUID NOT NULL REFERENCES payments (id) ON DELETE RESTRICT,
    amount NUMERIC(12, 2) NOT NULL CHECK (amount > 0),
    reason TEXT,
    status TEXT NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'succeeded', 'failed')),
    provider_refund_id TEXT UNIQUE,
    requested_by UUID REFERENCES users (id) ON DELETE RESTRICT,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    settled_at TIMESTAMPTZ,
    failure TEXT,
    CONSTRAINT refunds_settled_once CHECK ((status = 'pending') = (settled_at IS NULL))
);

CREATE INDEX refunds_by_payment ON refunds (payment_id);
CREATE INDEX refunds_pending ON refunds (id) WHERE status = 'pending';

-- R36. A webhook is inserted here in the transaction of its effect: the second delivery finds the key taken.
CREATE TABLE provider_events (
    provider TEXT NOT NULL,
    event_id TEXT NOT NULL,
    type TEXT NOT NULL,
    received_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY (provider, event_id)
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

CREATE FUNCTION ledger_is_append_only() RETURNS TRIGGER
LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only: % refused, book a reversal instead', TG_TABLE_NAME, TG_OP
        USING ERRCODE = 'restrict_violation', TABLE = TG_TABLE_NAME, CONSTRAINT = 'ledger_is_append_only';
END $$;

-- By statement: refused even where no row matches, so that a mistaken program learns of it the first time.
CREATE TRIGGER ledger_entries_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entries
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();
CREATE TRIGGER ledger_postings_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_postings
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();

-- Looked at when the transaction commits: an entry has postings, and they sum to zero in every currency.
CREATE FUNCTION ledger_entry_balances() RETURNS TRIGGER
LANGUAGE plpgsql AS $$
DECLARE
    entry UUID := CASE TG_TABLE_NAME WHEN 'ledger_entries' THEN to_jsonb(NEW) ->> 'id' ELSE to_jsonb(NEW) ->> 'entry_id' END;
BEGIN
    IF NOT EXISTS (SELECT FROM ledger_postings WHERE entry_id = entry)
       OR EXISTS (SELECT FROM ledger_postings WHERE entry_id = entry GROUP BY currency HAVING sum(amount) <> 0) THEN
        RAISE EXCEPTION 'ledger entry % does not balance', entry
            USING ERRCODE = 'check_violation', TABLE = 'ledger_entries', CONSTRAINT = 'ledger_entry_balances';
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER ledger_entry_balances AFTER INSERT ON ledger_entries
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_entry_balances();
CREATE CONSTRAINT TRIGGER ledger_posting_balances AFTER INSERT ON ledger_postings
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_entry_balances();

-- What other modules may read of a payment.
CREATE VIEW payments_of_subject AS
SELECT id AS payment_id, subject_kind, subject_id, status, intent_id, captured_amount, refunded_amount, disputed, succeeded_at
  FROM payments;

-- What other modules may read of a seller's part of a payment.
CREATE VIEW payments_share AS
SELECT payment_id, line_id, seller_id, earnings, returned_earnings, available_at, released_at
  FROM payment_shares;
