-- Commissions: requests, states, milestones with their money in escrow, delivery (R50, R51).
CREATE TYPE commission_status AS ENUM (
    'pending', 'in_progress', 'completed', 'cancelled', 'disputed'
);

CREATE TABLE commissions (
    id UUID PRIMARY KEY DEFAULT uuidv7(),
    client_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    artist_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    title VARCHAR(255) NOT NULL CHECK (btrim(title) <> ''),
    description TEXT NOT NULL,
    reference_images TEXT[] NOT NULL DEFAULT '{}',
    budget DECIMAL(10, 2) NOT NULL CHECK (budget >= 0),
    deadline DATE,
    status commission_status NOT NULL DEFAULT 'pending',
    final_artwork_url TEXT,
    artist_notes TEXT,
    client_notes TEXT,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    completed_at TIMESTAMPTZ,
    CONSTRAINT commissions_not_oneself CHECK (client_id <> artist_id), -- R51
    CONSTRAINT commissions_completed_is_dated CHECK (status <> 'completed' OR completed_at IS NOT NULL)
);

CREATE INDEX commissions_by_client ON commissions (client_id, created_at, id);
CREATE INDEX commissions_by_artist ON commissions (artist_id, created_at, id);
CREATE INDEX commissions_by_status ON commissions (status, created_at, id);

-- R90: which pictures are in use.
CREATE INDEX commissions_by_reference ON commissions USING GIN (pictures_of(reference_images));
CREATE INDEX commissions_by_final_artwork ON commissions (picture_of(final_artwork_url)) WHERE picture_of(final_artwork_url) IS NOT NULL;

-- The history of every move.
CREATE TABLE commission_moves (
    id UUID PRIMARY KEY DEFAULT uuidv7(),
    commission_id UUID NOT NULL REFERENCES commissions (id) ON DELETE RESTRICT,
    from_status commission_status, -- NULL for the request itself
    to_status commission_status NOT NULL,
    moved_by UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    side TEXT NOT NULL CHECK (side IN ('client', 'artist', 'admin')),
    note TEXT,
    moved_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT commission_moves_move CHECK (from_status IS DISTINCT FROM to_status)
);

CREATE INDEX commission_moves_by_commission ON commission_moves (commission_id, moved_at, id);

-- commission_rate is frozen when the plan is laid. given_back is what was decided to go back to the client, refunded what payments says
-- has gone. A milestone of a plan that was replaced is withdrawn and stays, because a payment for it may still come in.
CREATE TABLE commission_milestones (
    id UUID PRIMARY KEY,
    commission_id UUID NOT NULL REFERENCES commissions (id) ON DELETE RESTRICT,
    position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 10),
    title VARCHAR(255) NOT NULL CHECK (btrim(title) <> ''),
    amount NUMERIC(10, 2) NOT NULL CHECK (amount > 0),
    commission_rate NUMERIC(5, 2) NOT NULL CHECK (commission_rate BETWEEN 0 AND 100),
    status TEXT NOT NULL CHECK (status IN ('awaiting_payment', 'in_escrow', 'released', 'refunded', 'cancelled')),
    payment_id UUID REFERENCES payments (id) ON DELETE RESTRICT,
    paid_at TIMESTAMPTZ,
    delivered_at TIMESTAMPTZ,
    release_at TIMESTAMPTZ,
    released_at TIMESTAMPTZ,
    given_back NUMERIC(10, 2) NOT NULL DEFAULT 0 CHECK (given_back BETWEEN 0 AND amount), -- R37
    refunded NUMERIC(10, 2) NOT NULL DEFAULT 0 CHECK (refunded BETWEEN 0 AND amount),
    withdrawn_at TIMESTAMPTZ,
    CONSTRAINT commission_milestones_paid_is_dated
        CHECK ((status IN ('in_escrow', 'released', 'refunded')) = (paid_at IS NOT NULL AND payment_id IS NOT NULL)),
    CONSTRAINT commission_milestones_released_is_dated CHECK (status <> 'released' OR released_at IS NOT NULL),
    CONSTRAINT commission_milestones_withdrawn_unpaid CHECK (withdrawn_at IS NULL OR paid_at IS NULL)
);

CREATE UNIQUE INDEX commission_milestones_in_order ON commission_milestones (commission_id, position) WHERE withdrawn_at IS NULL;
CREATE INDEX commission_milestones_to_release ON commission_milestones (release_at) WHERE status = 'in_escrow' AND release_at IS NOT NULL;
CREATE INDEX commission_milestones_by_payment ON commission_milestones (payment_id);

-- One payment an attempt: one that was called off stays called off, and the next attempt is another payment.
CREATE TABLE commission_attempts (
    id UUID PRIMARY KEY,
    milestone_id UUID NOT NULL REFERENCES commission_milestones (id) ON DELETE RESTRICT,
    payment_id UUID NOT NULL UNIQUE REFERENCES payments (id) ON DELETE RESTRICT
);

CREATE INDEX commission_attempts_by_milestone ON commission_attempts (milestone_id);
