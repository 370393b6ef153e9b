-- Insights: figures by the quarter of an hour, and reports of content (R95, R96).
-- Sources (insights_sources) added up until rolled_up_to, which follows an hour behind: what was booked later than that is still read from its source.
CREATE TABLE rollups (
    scope TEXT NOT NULL,
    subject_id UUID NOT NULL,
    measure TEXT NOT NULL,
    bucket TIMESTAMPTZ NOT NULL,
    amount NUMERIC(18, 2) NOT NULL,
    PRIMARY KEY (scope, subject_id, measure, bucket)
);

CREATE INDEX rollups_by_time ON rollups (scope, measure, bucket) INCLUDE (subject_id, amount);

CREATE TABLE rollup_totals (
    scope TEXT NOT NULL,
    subject_id UUID NOT NULL,
    measure TEXT NOT NULL,
    amount NUMERIC(18, 2) NOT NULL,
    PRIMARY KEY (scope, subject_id, measure)
);

CREATE TABLE rollup_state (
    only_one BOOLEAN PRIMARY KEY DEFAULT true CHECK (only_one),
    rolled_up_to TIMESTAMPTZ NOT NULL
);

INSERT INTO rollup_state (rolled_up_to) VALUES ('2000-01-01T00:00:00Z');

-- R95. What people complain of; one open report for each person and thing.
CREATE TABLE reports (
    id UUID PRIMARY KEY DEFAULT uuidv7(),
    reporter_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    subject_kind TEXT NOT NULL CHECK (subject_kind IN ('artwork', 'comment', 'person', 'livestream', 'message')),
    subject_id UUID NOT NULL,
    reason TEXT NOT NULL CHECK (reason IN ('spam', 'harassment', 'infringement', 'adult', 'fraud', 'other')),
    note TEXT,
    status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'upheld', 'dismissed')),
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    resolved_at TIMESTAMPTZ,
    resolved_by UUID REFERENCES users (id) ON DELETE RESTRICT,
    resolution TEXT,
    CONSTRAINT reports_resolved_is_dated CHECK ((status = 'open') = (resolved_at IS NULL)),
    CONSTRAINT reports_resolved_by_somebody CHECK ((resolved_at IS NULL) = (resolved_by IS NULL))
);

CREATE UNIQUE INDEX reports_open_once ON reports (reporter_id, subject_kind, subject_id) WHERE status = 'open';
CREATE INDEX reports_by_status ON reports (status, id);
CREATE INDEX reports_by_subject ON reports (subject_kind, subject_id);
