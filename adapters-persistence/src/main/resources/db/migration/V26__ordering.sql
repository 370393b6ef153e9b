-- Cases between a buyer and a seller (R103 to R107, R111, R115).
-- What a case is about is named by the module it belongs to. due_by is when the clock acts, ended_at when nothing happens any more.
CREATE TABLE cases (
    id UUID PRIMARY KEY,
    subject_kind TEXT NOT NULL,
    subject_id UUID NOT NULL,
    payment_id UUID NOT NULL REFERENCES payments (id) ON DELETE RESTRICT,
    line_id UUID NOT NULL,
    title TEXT NOT NULL,
    buyer_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    seller_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    reason TEXT NOT NULL,
    at_stake NUMERIC(12, 2) NOT NULL CHECK (at_stake > 0),
    answers_from TIMESTAMPTZ NOT NULL,
    silence_concedes BOOLEAN NOT NULL, -- R111
    sent BOOLEAN NOT NULL, -- whether there is something to replace or to send back
    status TEXT NOT NULL CHECK (status IN ('open', 'offered', 'escalated', 'agreed', 'decided', 'withdrawn', 'superseded')),
    due_by TIMESTAMPTZ,
    offer_kind TEXT CHECK (offer_kind IN ('refund', 'replacement', 'return')),
    offer_amount NUMERIC(12, 2) CHECK (offer_amount BETWEEN 0 AND at_stake),
    offer_note TEXT,
    carrier TEXT,
    tracking_number TEXT,
    sent_at TIMESTAMPTZ,
    refund NUMERIC(12, 2) CHECK (refund BETWEEN 0 AND at_stake),
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    ended_at TIMESTAMPTZ,
    CONSTRAINT cases_not_oneself CHECK (buyer_id <> seller_id),
    CONSTRAINT cases_due_until_they_end CHECK ((due_by IS NULL) = (ended_at IS NOT NULL))
);

CREATE UNIQUE INDEX cases_one_at_a_time ON cases (subject_kind, subject_id) WHERE ended_at IS NULL; -- R103
CREATE INDEX cases_by_buyer ON cases (buyer_id, created_at, id);
CREATE INDEX cases_by_seller ON cases (seller_id, created_at, id);
CREATE INDEX cases_by_status ON cases (status, created_at, id);
CREATE INDEX cases_due ON cases (id) WHERE ended_at IS NULL;

-- What happened in a case; only ever added to (R107). by_id is NULL when the clock or a bank did it.
CREATE TABLE case_entries (
    id UUID PRIMARY KEY DEFAULT uuidv7(),
    case_id UUID NOT NULL REFERENCES cases (id) ON DELETE RESTRICT,
    kind TEXT NOT NULL,
    by_id UUID REFERENCES users (id) ON DELETE RESTRICT,
    text TEXT,
    pictures TEXT[] NOT NULL DEFAULT '{}',
    amount NUMERIC(12, 2),
    at TIMESTAMPTZ NOT NULL
);

CREATE INDEX case_entries_by_case ON case_entries (case_id, id);
CREATE INDEX case_entries_by_picture ON case_entries USING GIN (pictures_of(pictures)); -- R90: which pictures are in use
