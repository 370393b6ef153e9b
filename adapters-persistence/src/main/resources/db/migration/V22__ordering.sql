-- What becomes of a line: when it should have been sent (R100), was received (R102) or called off, who asked for that (R108), since when its seller is gone
-- (R116), and what was told once.
ALTER TABLE order_items
    ADD COLUMN processing_days INTEGER NOT NULL DEFAULT 7 CHECK (processing_days BETWEEN 1 AND 60),
    ADD COLUMN ship_by TIMESTAMPTZ,
    ADD COLUMN received_at TIMESTAMPTZ,
    ADD COLUMN called_off_at TIMESTAMPTZ,
    ADD COLUMN call_off_reason TEXT CHECK (call_off_reason IN ('late', 'never_sent', 'agreed', 'unanswered', 'by_seller', 'no_address', 'seller_gone')),
    ADD COLUMN cancellation_asked_at TIMESTAMPTZ,
    ADD COLUMN cancellation_declined_at TIMESTAMPTZ,
    ADD COLUMN seller_gone_at TIMESTAMPTZ,
    ADD COLUMN reminded TEXT[] NOT NULL DEFAULT '{}',
    ADD CONSTRAINT order_items_call_off_has_a_reason CHECK ((called_off_at IS NULL) = (call_off_reason IS NULL)),
    ADD CONSTRAINT order_items_sent_or_called_off CHECK (called_off_at IS NULL OR fulfilled_at IS NULL),
    ADD CONSTRAINT order_items_received_was_sent CHECK (received_at IS NULL OR fulfilled_at IS NOT NULL);

CREATE INDEX order_items_unsent ON order_items (seller_id) WHERE fulfilled_at IS NULL AND called_off_at IS NULL; -- R116

-- When the clock has to look at a paid order again; Order.nextStepAt says when.
ALTER TABLE orders ADD COLUMN next_step_at TIMESTAMPTZ;

CREATE INDEX orders_next_step ON orders (next_step_at) WHERE next_step_at IS NOT NULL;

-- What is under way has its days from now on, so that nothing is called off of which nobody was reminded.
UPDATE order_items AS line
   SET ship_by = CURRENT_TIMESTAMP + INTERVAL '7 days'
  FROM orders
 WHERE orders.id = line.order_id AND orders.status = 'processing' AND NOT line.is_digital AND line.fulfilled_at IS NULL;

UPDATE order_items
   SET received_at = fulfilled_at + CASE WHEN is_digital THEN INTERVAL '7 days' WHEN tracking_number IS NULL THEN INTERVAL '21 days' ELSE INTERVAL '14 days' END
 WHERE fulfilled_at < CURRENT_TIMESTAMP - INTERVAL '21 days';

UPDATE orders
   SET next_step_at = CURRENT_TIMESTAMP
 WHERE status IN ('processing', 'completed')
   AND EXISTS (SELECT FROM order_items AS line WHERE line.order_id = orders.id AND line.received_at IS NULL);
