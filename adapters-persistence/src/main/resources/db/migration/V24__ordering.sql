-- R37: how much of what was paid for a line has gone back. Of orders that were refunded in part before, it is known with their next refund.
ALTER TABLE order_items ADD COLUMN given_back NUMERIC(12, 2) NOT NULL DEFAULT 0 CHECK (given_back >= 0);

UPDATE order_items AS items
   SET given_back = items.price * items.quantity + items.tax
  FROM orders
 WHERE orders.id = items.order_id AND orders.status = 'refunded';
