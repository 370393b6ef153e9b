-- R83. Work that waits: one row for each event and handler, each mail, each push. It is written in the transaction of the act and done afterwards.
--
-- topic says what kind of work it is. A name is there once in a topic, done or not. What has the same key comes in order: it is all in one lane, and a
-- worker that takes from a lane holds its row in work_lanes until it commits; without a key nothing waits for anything else. seq is given by the
-- database, so that no node's clock puts a row before an earlier one.
--
-- due_at is the beginning of time for what was never tried, and later the end of a lease or a pause. Events are removed in the transaction of their
-- handler, pushes when they have arrived; of mail the outcome is kept for a while, and so is what failed too often: it is parked, not lost.
CREATE TABLE work_items (
    id UUID PRIMARY KEY DEFAULT uuidv7(),
    seq BIGINT GENERATED ALWAYS AS IDENTITY,
    topic TEXT NOT NULL,
    name TEXT COLLATE "C" CHECK (char_length(name) BETWEEN 1 AND 255),
    key TEXT,
    lane INTEGER GENERATED ALWAYS AS (coalesce(hashtext(key) & 15, 0)) STORED,
    payload JSONB NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    due_at TIMESTAMPTZ NOT NULL DEFAULT '-infinity',
    outcome TEXT CHECK (outcome IN ('done', 'skipped', 'refused', 'parked')),
    remark TEXT,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    done_at TIMESTAMPTZ,
    CONSTRAINT work_items_over_is_dated CHECK ((outcome IS NULL) = (done_at IS NULL))
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000); -- rows come and go: keep it small

CREATE UNIQUE INDEX work_items_by_name ON work_items (topic, name) WHERE name IS NOT NULL;
CREATE INDEX work_items_due ON work_items (topic, lane, due_at, seq) WHERE outcome IS NULL;
CREATE INDEX work_items_tried ON work_items (topic, key, seq) WHERE outcome IS NULL AND due_at > '-infinity' AND key IS NOT NULL;
CREATE INDEX work_items_over ON work_items (topic, done_at) WHERE outcome IS NOT NULL;
CREATE INDEX work_items_parked ON work_items (id) WHERE outcome = 'parked';

CREATE TABLE work_lanes (
    lane INTEGER PRIMARY KEY CHECK (lane BETWEEN 0 AND 15)
);

INSERT INTO work_lanes (lane)
SELECT lane FROM generate_series(0, 15) AS lane;

INSERT INTO work_items (id, topic, key, payload, attempts, due_at, outcome, remark, created_at, done_at)
SELECT id, 'kernel.events', handler || ' ' || ordering_key, jsonb_build_object('handler', handler, 'about', ordering_key, 'event', payload),
       attempts, CASE WHEN attempts = 0 THEN '-infinity' ELSE due_at END, CASE WHEN parked_at IS NOT NULL THEN 'parked' END, last_error, created_at, parked_at
  FROM outbox
 ORDER BY seq;

DROP TABLE outbox;
DROP TABLE outbox_lanes;
