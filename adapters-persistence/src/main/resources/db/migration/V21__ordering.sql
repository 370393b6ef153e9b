-- R4, R31: the fee is rounded half up at the currency's own smallest unit, a cent or a whole yen.
ALTER TABLE order_items
    DROP CONSTRAINT order_items_fee_and_earnings_add_up,
    ADD CONSTRAINT order_items_fee_and_earnings_add_up CHECK (price * quantity - seller_earnings
        IN (round(price * quantity * commission_rate * 0.01, 2), round(price * quantity * commission_rate * 0.01, 0)));
