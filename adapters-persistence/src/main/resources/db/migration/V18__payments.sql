-- Whoever has left is not charged again: their subscription is ended and their cards are forgotten by the providers (R19).
ALTER TABLE payment_customers ADD COLUMN leaving_since TIMESTAMPTZ;

CREATE INDEX payment_customers_leaving ON payment_customers (user_id) WHERE leaving_since IS NOT NULL;
