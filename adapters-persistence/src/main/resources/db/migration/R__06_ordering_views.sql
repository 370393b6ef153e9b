-- What a mail says of an order: its sums, and one row for each line.
CREATE OR REPLACE VIEW ordering_receipt AS
SELECT orders.id AS order_id, orders.order_number, orders.subtotal, orders.tax, orders.total, orders.currency,
       items.line_no, items.title_at_sale AS title, items.quantity, items.price * items.quantity AS amount
  FROM orders
  JOIN order_items AS items ON items.order_id = orders.id;

-- What insights may read of sales: each line of a paid order, with the first of its order and the first of its seller marked, so that orders can be counted.
CREATE OR REPLACE VIEW ordering_sold AS
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
