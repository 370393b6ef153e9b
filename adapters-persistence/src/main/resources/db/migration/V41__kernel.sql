-- Several workers bring what waits, in batches. What one reaction hears of one thing (ordering_key) comes in order: it is all in one lane, and a worker
-- that takes from a lane holds its row in outbox_lanes until it commits. seq is given by the database, so that no node's clock puts a row before an earlier one.
ALTER TABLE outbox
    ADD COLUMN seq BIGINT GENERATED ALWAYS AS IDENTITY,
    ADD COLUMN ordering_key TEXT NOT NULL DEFAULT gen_random_uuid()::TEXT, -- what nodes of the version before write has no order
    ADD COLUMN lane INTEGER GENERATED ALWAYS AS (hashtext(reaction || ' ' || ordering_key) & 15) STORED;

DROP INDEX outbox_due;
CREATE INDEX outbox_in_order ON outbox (lane, seq) WHERE parked_at IS NULL;
CREATE INDEX outbox_tried ON outbox (lane, reaction, ordering_key, seq) WHERE parked_at IS NULL AND attempts > 0;

CREATE TABLE outbox_lanes (
    lane INTEGER PRIMARY KEY CHECK (lane BETWEEN 0 AND 15)
);

INSERT INTO outbox_lanes (lane)
SELECT lane FROM generate_series(0, 15) AS lane;
