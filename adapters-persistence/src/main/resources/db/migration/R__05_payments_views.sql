-- What other modules may read of a payment.
CREATE OR REPLACE VIEW payments_of_subject AS
SELECT id AS payment_id, subject_kind, subject_id, status, intent_id, captured_amount, refunded_amount, disputed, succeeded_at, created_at AS asked_at
  FROM payments;

-- What other modules may read of a seller's part of a payment.
CREATE OR REPLACE VIEW payments_share AS
SELECT payment_id, line_id, seller_id, earnings, returned_earnings, available_at, released_at
  FROM payment_shares;

-- What insights may read of the books: every posting with what it is about (R96).
CREATE OR REPLACE VIEW payments_booked AS
SELECT entries.id AS entry_id, entries.kind, entries.occurred_at AS booked_at, accounts.kind AS account, accounts.owner_id, postings.amount
  FROM ledger_entries AS entries
  JOIN ledger_postings AS postings ON postings.entry_id = entries.id
  JOIN ledger_accounts AS accounts ON accounts.id = postings.account_id;
