-- What insights may read of the books: every posting with what it is about (R96).
CREATE INDEX ledger_entries_by_time ON ledger_entries (occurred_at, id);

CREATE VIEW payments_booked AS
SELECT entries.id AS entry_id, entries.kind, entries.occurred_at AS booked_at, accounts.kind AS account, accounts.owner_id, postings.amount
  FROM ledger_entries AS entries
  JOIN ledger_postings AS postings ON postings.entry_id = entries.id
  JOIN ledger_accounts AS accounts ON accounts.id = postings.account_id;
