-- What insights may read of sales: each line of a paid order, with the first of its order and the first of its seller marked, so that orders can be counted.
CREATE INDEX orders_by_payment_time ON orders (paid_at) WHERE paid_at IS NOT NULL;

CREATE VIEW ordering_sold AS
SELECT items.id AS line_id, items.order_id, orders.order_number, items.seller_id, items.artwork_id, items.quantity AS copies,
       items.price * items.quantity AS gross,
       items.price * items.quantity - items.seller_earnings AS fee,
       orders.paid_at AS sold_at,
       NOT EXISTS (SELECT FROM order_items AS earlier WHERE earlier.order_id = items.order_id AND earlier.line_no < items.line_no) AS is_first_of_order,
       NOT EXISTS (
           SELECT FROM order_items AS earlier
            WHERE earlier.order_id = items.order_id AND earlier.seller_id = items.seller_id AND earlier.line_no < items.line_no
       ) AS is_first_of_seller
  FROM orders
  JOIN order_items AS items ON items.order_id = orders.id
 WHERE orders.paid_at IS NOT NULL;
