-- Consultations: bookings and the artists' hours (R60 to R64).
CREATE TYPE consultation_status AS ENUM (
    'scheduled', 'completed', 'cancelled', 'no_show'
);

-- slot is half-open, so one consultation may begin where another ends. It is reckoned in UTC because an index may not depend on
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
    payment_id UUID REFERENCES payments (id) ON DELETE RESTRICT,
    paid_at TIMESTAMPTZ,
    pay_by TIMESTAMPTZ,
    remind_at TIMESTAMPTZ,
    moved_by_artist BOOLEAN NOT NULL DEFAULT false,
    closed_at TIMESTAMPTZ,
    cancel_reason TEXT CHECK (cancel_reason IN ('client', 'artist', 'unpaid')),
    refund_due BOOLEAN NOT NULL DEFAULT false,
    sequence INTEGER NOT NULL DEFAULT 0 CHECK (sequence >= 0), -- R64
    CONSTRAINT consultations_not_oneself CHECK (client_id <> artist_id),
    CONSTRAINT consultations_free_costs_nothing CHECK (is_free = (price = 0)), -- R60
    CONSTRAINT consultations_free_has_no_payment CHECK (NOT is_free OR payment_id IS NULL), -- R60
    CONSTRAINT consultations_closed_when_over CHECK ((status = 'scheduled') = (closed_at IS NULL)),
    CONSTRAINT consultations_cancelled_for_a_reason CHECK ((status = 'cancelled') = (cancel_reason IS NOT NULL)),
    CONSTRAINT consultations_paid_or_to_be_paid CHECK (paid_at IS NULL OR pay_by IS NULL),
    CONSTRAINT consultations_only_what_lies_ahead_waits CHECK (status = 'scheduled' OR (pay_by IS NULL AND remind_at IS NULL)),
    CONSTRAINT consultations_no_double_booking -- R61
        EXCLUDE USING GIST (artist_id WITH =, slot WITH &&) WHERE (status = 'scheduled'),
    CONSTRAINT consultations_client_at_one_place -- R61, for the other side
        EXCLUDE USING GIST (client_id WITH =, slot WITH &&) WHERE (status = 'scheduled')
);

CREATE INDEX consultations_by_client ON consultations (client_id, scheduled_at, id);
CREATE INDEX consultations_by_artist ON consultations (artist_id, scheduled_at, id);
CREATE INDEX consultations_by_payment ON consultations (payment_id);
CREATE INDEX consultations_to_be_paid ON consultations (pay_by) WHERE pay_by IS NOT NULL;
CREATE INDEX consultations_to_remind_of ON consultations (remind_at) WHERE remind_at IS NOT NULL;

-- The zone an artist keeps hours in (R62).
CREATE TABLE availability (
    artist_id UUID PRIMARY KEY REFERENCES users (id) ON DELETE RESTRICT,
    zone TEXT NOT NULL CHECK (zone ~ '^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$')
);

-- Hours are minutes after midnight on the wall's clock; a multirange cannot overlap itself. A day of the week that is missing is closed.
CREATE TABLE availability_week (
    artist_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    weekday SMALLINT NOT NULL CHECK (weekday BETWEEN 1 AND 7), -- Monday is 1
    hours INT4MULTIRANGE NOT NULL CHECK (hours <@ '{[0,1440)}'::INT4MULTIRANGE AND NOT isempty(hours)),
    PRIMARY KEY (artist_id, weekday)
);

-- Hours of one date, in the place of its day of the week; none at all close it.
CREATE TABLE availability_dates (
    artist_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    date DATE NOT NULL,
    hours INT4MULTIRANGE NOT NULL CHECK (hours <@ '{[0,1440)}'::INT4MULTIRANGE),
    PRIMARY KEY (artist_id, date)
);
