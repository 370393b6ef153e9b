-- R37: a refund may name lines; then only their sellers give back. What refunds took of a share by name, gone and on its way.
CREATE TABLE refund_lines (
    refund_id UUID NOT NULL REFERENCES refunds (id) ON DELETE RESTRICT,
    line_id UUID NOT NULL,
    amount NUMERIC(12, 2) NOT NULL CHECK (amount > 0),
    PRIMARY KEY (refund_id, line_id)
);

ALTER TABLE payment_shares
    ADD COLUMN named_amount NUMERIC(12, 2) NOT NULL DEFAULT 0 CHECK (named_amount BETWEEN 0 AND gross + tax),
    ADD COLUMN named_pending_amount NUMERIC(12, 2) NOT NULL DEFAULT 0 CHECK (named_pending_amount BETWEEN 0 AND gross + tax);

-- R104: what is earned with the line is withheld while a case about it is open.
ALTER TABLE payment_shares ADD COLUMN frozen BOOLEAN NOT NULL DEFAULT false;

-- What is withheld is asked for with every balance.
CREATE INDEX payment_shares_frozen ON payment_shares (seller_id) WHERE frozen;
CREATE INDEX payments_disputed ON payments (id) WHERE disputed;
