-- R73: a work in a running auction is fixed; for_auction tells its hold from those of orders. order_id is the auction's stream then.
ALTER TABLE artwork_holds ADD COLUMN for_auction BOOLEAN NOT NULL DEFAULT false;

CREATE INDEX artwork_holds_auctions ON artwork_holds (artwork_id) WHERE for_auction AND state = 'held';
