-- R71: a bid once made stands, only the lead passes on.
CREATE OR REPLACE FUNCTION livestream_bid_stands() RETURNS TRIGGER
LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a bid stands: % refused', TG_OP
        USING ERRCODE = 'restrict_violation', TABLE = TG_TABLE_NAME, CONSTRAINT = 'livestream_bid_stands';
END $$;

CREATE OR REPLACE TRIGGER livestream_bid_stands
    BEFORE UPDATE OF id, livestream_id, bidder_id, amount, created_at, number, automatic OR DELETE OR TRUNCATE ON livestream_bids
    FOR EACH STATEMENT EXECUTE FUNCTION livestream_bid_stands();
