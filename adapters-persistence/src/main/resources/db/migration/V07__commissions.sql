-- Commissions: requests, states, delivery (R50, R51).
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
