-- A full refund calls a consultation off (R37); what nobody speaks of concludes by itself (R112).
ALTER TABLE consultations DROP CONSTRAINT consultations_cancel_reason_check;
ALTER TABLE consultations
    ADD CONSTRAINT consultations_cancel_reason_check CHECK (cancel_reason IN ('client', 'artist', 'unpaid', 'refunded'));

CREATE INDEX consultations_to_conclude ON consultations (upper(slot)) WHERE status = 'scheduled';
