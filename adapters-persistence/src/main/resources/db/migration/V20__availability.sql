-- Consultations: what a booking needs beyond the documented columns, and the artists' hours (R60 to R64).
ALTER TABLE consultations
    ADD COLUMN payment_id UUID REFERENCES payments (id) ON DELETE RESTRICT,
    ADD COLUMN paid_at TIMESTAMPTZ,
    ADD COLUMN pay_by TIMESTAMPTZ,
    ADD COLUMN remind_at TIMESTAMPTZ,
    ADD COLUMN moved_by_artist BOOLEAN NOT NULL DEFAULT false,
    ADD COLUMN closed_at TIMESTAMPTZ,
    ADD COLUMN cancel_reason TEXT CHECK (cancel_reason IN ('client', 'artist', 'unpaid')),
    ADD COLUMN refund_due BOOLEAN NOT NULL DEFAULT false,
    ADD COLUMN sequence INTEGER NOT NULL DEFAULT 0 CHECK (sequence >= 0), -- R64
    ADD CONSTRAINT consultations_free_has_no_payment CHECK (NOT is_free OR payment_id IS NULL), -- R60
    ADD CONSTRAINT consultations_closed_when_over CHECK ((status = 'scheduled') = (closed_at IS NULL)),
    ADD CONSTRAINT consultations_cancelled_for_a_reason CHECK ((status = 'cancelled') = (cancel_reason IS NOT NULL)),
    ADD CONSTRAINT consultations_paid_or_to_be_paid CHECK (paid_at IS NULL OR pay_by IS NULL),
    ADD CONSTRAINT consultations_only_what_lies_ahead_waits CHECK (status = 'scheduled' OR (pay_by IS NULL AND remind_at IS NULL)),
    ADD CONSTRAINT consultations_client_at_one_place -- R61, for the other side
        EXCLUDE USING GIST (client_id WITH =, slot WITH &&) WHERE (status = 'scheduled');

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
