-- What carriers say of parcels (R102, R105); delivered_counts_at is when a line is taken as received by that.
ALTER TABLE order_items
    ADD COLUMN delivered_at TIMESTAMPTZ,
    ADD COLUMN delivered_counts_at TIMESTAMPTZ,
    ADD CONSTRAINT order_items_delivered_counts_some_time CHECK ((delivered_at IS NULL) = (delivered_counts_at IS NULL)),
    ADD CONSTRAINT order_items_delivered_was_sent CHECK (delivered_at IS NULL OR fulfilled_at IS NOT NULL);

ALTER TABLE cases ADD COLUMN delivered_at TIMESTAMPTZ;

CREATE INDEX order_items_on_their_way ON order_items (upper(replace(tracking_number, ' ', ''))) WHERE tracking_number IS NOT NULL AND received_at IS NULL;
CREATE INDEX cases_on_their_way ON cases (upper(replace(tracking_number, ' ', ''))) WHERE tracking_number IS NOT NULL AND ended_at IS NULL;
