-- Consultations: bookings (R60 to R63).
CREATE TYPE consultation_status AS ENUM (
    'scheduled', 'completed', 'cancelled', 'no_show'
);

-- slot is half-open, so one sitting may begin where another ends. It is reckoned in UTC because an index may not depend on
-- the session's zone.
CREATE TABLE consultations (
    id UUID PRIMARY KEY DEFAULT uuidv7(),
    client_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    artist_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    scheduled_at TIMESTAMPTZ NOT NULL,
    duration_minutes INTEGER NOT NULL DEFAULT 60 CHECK (duration_minutes BETWEEN 15 AND 480), -- R60
    price DECIMAL(10, 2) NOT NULL CHECK (price >= 0),
    is_free BOOLEAN NOT NULL DEFAULT false,
    status consultation_status NOT NULL DEFAULT 'scheduled',
    meeting_link TEXT,
    notes TEXT,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    slot TSTZRANGE NOT NULL GENERATED ALWAYS AS (tstzrange(
        scheduled_at,
        (scheduled_at AT TIME ZONE 'UTC' + make_interval(mins => duration_minutes)) AT TIME ZONE 'UTC'
    )) STORED,
    CONSTRAINT consultations_not_oneself CHECK (client_id <> artist_id),
    CONSTRAINT consultations_free_costs_nothing CHECK (is_free = (price = 0)), -- R60
    CONSTRAINT consultations_no_double_booking -- R61
        EXCLUDE USING GIST (artist_id WITH =, slot WITH &&) WHERE (status = 'scheduled')
);

CREATE INDEX consultations_by_client ON consultations (client_id, scheduled_at, id);
CREATE INDEX consultations_by_artist ON consultations (artist_id, scheduled_at, id);
