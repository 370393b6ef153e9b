-- R82. What a notification tells of, where it can be taken back: one row each, so that a burst can lose one of its facts. subjects names what a notice
-- stands and falls with, as in comment/0198…; notice is how it is told, with ids where the names of people stand.
CREATE TABLE notification_parts (
    notification_id UUID NOT NULL REFERENCES notifications (id) ON DELETE CASCADE,
    fact TEXT NOT NULL,
    subjects TEXT[] NOT NULL CHECK (cardinality(subjects) > 0),
    notice JSONB NOT NULL,
    told_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (notification_id, fact)
);

CREATE INDEX notification_parts_by_age ON notification_parts (notification_id, told_at);
CREATE INDEX notification_parts_by_subject ON notification_parts USING GIN (subjects) WITH (fastupdate = off);

-- What was taken back: whatever happened before and is told only now stays untold. Kept for 90 days, as facts are.
CREATE TABLE notification_takebacks (
    subject TEXT PRIMARY KEY,
    taken_back_at TIMESTAMPTZ NOT NULL
);

CREATE INDEX notification_takebacks_by_age ON notification_takebacks (taken_back_at);
