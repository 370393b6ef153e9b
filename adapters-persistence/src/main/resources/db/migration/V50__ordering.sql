-- The key of a request leads to its order now as it leads to whatever else a request has made (R6): idempotency_keys.made.
ALTER TABLE orders DROP COLUMN checkout_key;
