-- Ordering: cart, checkout, orders, sales (R30 to R35, R39).
CREATE TYPE order_status AS ENUM (
    'pending', 'processing', 'completed', 'cancelled', 'refunded'
);

CREATE TABLE cart_items (
    id UUID PRIMARY KEY DEFAULT uuidv7(),
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    artwork_id UUID NOT NULL REFERENCES artworks (id) ON DELETE CASCADE,
    quantity INTEGER NOT NULL DEFAULT 1 CHECK (quantity BETWEEN 1 AND 99), -- R30
    added_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    UNIQUE (user_id, artwork_id)
);

CREATE INDEX cart_items_by_artwork ON cart_items (artwork_id);

-- R33. The last number given on a UTC day: INSERT ... ON CONFLICT DO UPDATE SET last_number = last_number + 1 RETURNING.
CREATE TABLE order_counters (
    day DATE PRIMARY KEY,
    last_number INTEGER NOT NULL CHECK (last_number >= 1)
);

-- Sums are wider than the prices they come from. expires_at ends the hold (R34), so a pending order always has one.
-- R74: is_lot is an order of what was won in an auction; it came out of nobody's cart, and does not go back to one.
CREATE TABLE orders (
    id UUID PRIMARY KEY DEFAULT uuidv7(),
    order_number VARCHAR(50) NOT NULL UNIQUE CHECK (order_number ~ '^OA-[0-9]{8}-[0-9]{3,}$'), -- R33
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    subtotal NUMERIC(12, 2) NOT NULL CHECK (subtotal >= 0),
    tax NUMERIC(12, 2) NOT NULL DEFAULT 0 CHECK (tax >= 0),
    shipping NUMERIC(12, 2) NOT NULL DEFAULT 0 CHECK (shipping >= 0),
    discount NUMERIC(12, 2) NOT NULL DEFAULT 0 CHECK (discount >= 0),
    total NUMERIC(12, 2) NOT NULL CHECK (total >= 0),
    status order_status NOT NULL DEFAULT 'pending',
    stripe_payment_id VARCHAR(255),
    stripe_payment_intent VARCHAR(255),
    shipping_address JSONB,
    notes TEXT,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    currency CHAR(3) NOT NULL DEFAULT 'USD' CHECK (currency ~ '^[A-Z]{3}$'), -- R4
    payment_id UUID REFERENCES payments (id) ON DELETE RESTRICT,
    is_lot BOOLEAN NOT NULL DEFAULT false,
    expires_at TIMESTAMPTZ,
    paid_at TIMESTAMPTZ,
    completed_at TIMESTAMPTZ,
    cancelled_at TIMESTAMPTZ,
    cancel_reason TEXT CHECK (cancel_reason IN ('expired', 'buyer')),
    cancel_note TEXT, -- in the buyer's own words
    CONSTRAINT orders_add_up CHECK (total = subtotal + tax + shipping - discount),
    CONSTRAINT orders_pending_expires CHECK (status <> 'pending' OR expires_at IS NOT NULL),
    CONSTRAINT orders_paid_is_dated CHECK (status NOT IN ('processing', 'completed', 'refunded') OR paid_at IS NOT NULL), -- R35, and the two below
    CONSTRAINT orders_completed_is_dated CHECK (status <> 'completed' OR completed_at IS NOT NULL),
    CONSTRAINT orders_cancelled_is_dated CHECK (status <> 'cancelled' OR cancelled_at IS NOT NULL)
);

CREATE INDEX orders_by_buyer ON orders (user_id, created_at, id);
CREATE INDEX orders_by_age ON orders (created_at, id);
CREATE INDEX orders_by_payment ON orders (payment_id);
CREATE INDEX orders_by_payment_time ON orders (paid_at) WHERE paid_at IS NOT NULL;
CREATE INDEX orders_to_expire ON orders (expires_at) WHERE status = 'pending';

-- A line is what was sold, as it was when it was sold: price, rate and fee are frozen (R31), and so are title and picture.
CREATE TABLE order_items (
    id UUID PRIMARY KEY DEFAULT uuidv7(),
    order_id UUID NOT NULL REFERENCES orders (id) ON DELETE RESTRICT,
    artwork_id UUID NOT NULL REFERENCES artworks (id) ON DELETE RESTRICT,
    seller_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    price DECIMAL(10, 2) NOT NULL CHECK (price >= 0),
    quantity INTEGER NOT NULL DEFAULT 1 CHECK (quantity >= 1),
    commission_rate DECIMAL(5, 2) NOT NULL DEFAULT 10 CHECK (commission_rate BETWEEN 0 AND 100),
    seller_earnings NUMERIC(12, 2) NOT NULL,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    line_no INTEGER NOT NULL CHECK (line_no >= 1),
    tax NUMERIC(12, 2) NOT NULL DEFAULT 0 CHECK (tax >= 0),
    shipping NUMERIC(12, 2) NOT NULL DEFAULT 0 CHECK (shipping >= 0),
    title_at_sale TEXT NOT NULL,
    image_url_at_sale TEXT NOT NULL,
    is_digital BOOLEAN NOT NULL,
    fulfilled_at TIMESTAMPTZ,
    carrier TEXT,
    tracking_number TEXT,
    fulfilment_note TEXT,
    UNIQUE (order_id, line_no),
    -- R31: the fee is rounded half up at the cent (round() of a positive NUMERIC does), the seller has the rest
    CONSTRAINT order_items_fee_and_earnings_add_up CHECK (seller_earnings = price * quantity - round(price * quantity * commission_rate * 0.01, 2))
);

CREATE INDEX order_items_by_artwork ON order_items (artwork_id); -- R24: was it ever ordered?
CREATE INDEX order_items_sales ON order_items (seller_id, created_at, id);
