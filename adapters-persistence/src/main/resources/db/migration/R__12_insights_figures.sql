-- What is counted. Every zone in use is a multiple of a quarter of an hour from UTC, so that any calendar day is a whole number of buckets.
CREATE OR REPLACE VIEW insights_sources (scope, subject_id, measure, at, amount) AS
SELECT 'platform', '00000000-0000-0000-0000-000000000000'::UUID, 'people', joined_at, 1::NUMERIC FROM identity_joined
UNION ALL SELECT 'platform', '00000000-0000-0000-0000-000000000000', 'artworks', made_at, 1 FROM catalog_made
UNION ALL SELECT 'platform', '00000000-0000-0000-0000-000000000000', 'orders', sold_at, 1 FROM ordering_sold WHERE is_first_of_order
UNION ALL SELECT 'platform', '00000000-0000-0000-0000-000000000000', 'captured', booked_at, -amount FROM payments_booked
           WHERE account = 'provider' AND kind IN ('sale', 'subscription')
UNION ALL SELECT 'platform', '00000000-0000-0000-0000-000000000000', 'refunded', booked_at, amount FROM payments_booked
           WHERE account = 'provider' AND kind IN ('refund', 'correction')
UNION ALL SELECT 'platform', '00000000-0000-0000-0000-000000000000', 'commission', booked_at, amount FROM payments_booked
           WHERE account = 'platform_fees'
UNION ALL SELECT 'seller', seller_id, 'orders', sold_at, 1 FROM ordering_sold WHERE is_first_of_seller
UNION ALL SELECT 'seller', seller_id, 'copies', sold_at, copies FROM ordering_sold
UNION ALL SELECT 'seller', seller_id, 'gross', sold_at, gross FROM ordering_sold
UNION ALL SELECT 'seller', seller_id, 'fees', sold_at, fee FROM ordering_sold
UNION ALL SELECT 'seller', owner_id, 'earned', booked_at, amount FROM payments_booked
           WHERE account IN ('seller_pending', 'seller_available') AND kind = 'sale'
UNION ALL SELECT 'seller', owner_id, 'returned', booked_at, -amount FROM payments_booked
           WHERE account IN ('seller_pending', 'seller_available') AND kind IN ('refund', 'correction')
UNION ALL SELECT 'artwork', artwork_id, 'copies', sold_at, copies FROM ordering_sold
UNION ALL SELECT 'artwork', artwork_id, 'gross', sold_at, gross FROM ordering_sold;

-- Until when sources are added up, as a function: the planner asks it, and knows that little is later.
CREATE OR REPLACE FUNCTION rolled_up_to() RETURNS TIMESTAMPTZ
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (SELECT state.rolled_up_to FROM rollup_state AS state);
END $$;

-- Everything that was ever counted, exact to this moment.
CREATE OR REPLACE VIEW insights_facts AS
SELECT scope, subject_id, measure, bucket AS at, amount FROM rollups
UNION ALL
SELECT scope, subject_id, measure, at, amount FROM insights_sources WHERE at >= rolled_up_to();

CREATE OR REPLACE VIEW insights_totals AS
SELECT scope, subject_id, measure, amount FROM rollup_totals
UNION ALL
SELECT scope, subject_id, measure, amount FROM insights_sources WHERE at >= rolled_up_to();
