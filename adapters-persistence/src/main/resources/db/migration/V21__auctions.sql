-- Auctions: reserves, proxies, the clock, settlement into orders (R71 to R74), and viewers as leases (R70).

-- R73: ends_at is what was announced, effective_ends_at what holds. R72: leader_max is the leader's secret. bids_count numbers
-- the bids. R74: reserve_price is the artist's secret; settled_at is set once. artwork_id and the lot are the catalog's: no
-- foreign key across that arrow.
ALTER TABLE livestreams
    ADD COLUMN reserve_price DECIMAL(10, 2) CHECK (reserve_price >= 0),
    ADD COLUMN artwork_id UUID,
    ADD COLUMN ends_at TIMESTAMPTZ,
    ADD COLUMN effective_ends_at TIMESTAMPTZ,
    ADD COLUMN leader_id UUID REFERENCES users (id) ON DELETE RESTRICT,
    ADD COLUMN leader_max DECIMAL(10, 2),
    ADD COLUMN bids_count INTEGER NOT NULL DEFAULT 0 CHECK (bids_count >= 0),
    ADD COLUMN settled_at TIMESTAMPTZ,
    -- live first, then scheduled, then ended, all read backwards
    ADD COLUMN precedence SMALLINT NOT NULL GENERATED ALWAYS AS (CASE status WHEN 'live' THEN 2 WHEN 'scheduled' THEN 1 ELSE 0 END) STORED,
    ADD CONSTRAINT livestreams_leader_leads CHECK ((leader_id IS NULL) = (leader_max IS NULL) AND leader_max >= current_bid),
    ADD CONSTRAINT livestreams_clock_is_whole CHECK ((ends_at IS NULL) = (effective_ends_at IS NULL)),
    ADD CONSTRAINT livestreams_only_auctions_settle CHECK (settled_at IS NULL OR is_auction);

CREATE INDEX livestreams_by_precedence ON livestreams (precedence, created_at, id);
CREATE INDEX livestreams_to_settle ON livestreams (coalesce(ended_at, effective_ends_at))
    WHERE is_auction AND settled_at IS NULL AND status IN ('live', 'ended');

-- A bid's number is its place on its stream, given under the lock: the history goes by it, and so does the rank of equal bids.
-- automatic: made by the house, up to the bidder's max (R72).
ALTER TABLE livestream_bids
    ADD COLUMN number INTEGER CHECK (number >= 1),
    ADD COLUMN automatic BOOLEAN NOT NULL DEFAULT false;

UPDATE livestream_bids AS bid
   SET number = counted.number
  FROM (SELECT id, row_number() OVER (PARTITION BY livestream_id ORDER BY amount, id) AS number FROM livestream_bids) AS counted
 WHERE counted.id = bid.id;

UPDATE livestreams AS stream
   SET bids_count = counted.bids
  FROM (SELECT livestream_id, count(*) AS bids FROM livestream_bids GROUP BY livestream_id) AS counted
 WHERE counted.livestream_id = stream.id;

ALTER TABLE livestream_bids ALTER COLUMN number SET NOT NULL;
CREATE UNIQUE INDEX livestream_bids_by_number ON livestream_bids (livestream_id, number);
DROP INDEX livestream_bids_by_amount; -- the number rises with the amount
CREATE INDEX livestream_bids_ranking ON livestream_bids (livestream_id, bidder_id, number);

DROP TRIGGER livestream_bid_stands ON livestream_bids;
CREATE TRIGGER livestream_bid_stands
    BEFORE UPDATE OF id, livestream_id, bidder_id, amount, created_at, number, automatic OR DELETE OR TRUNCATE ON livestream_bids
    FOR EACH STATEMENT EXECUTE FUNCTION livestream_bid_stands();

-- R71. The step above an amount; com.onlyarts.livestreams.domain.Increments says the same.
CREATE FUNCTION bid_increment(amount NUMERIC) RETURNS NUMERIC
LANGUAGE sql IMMUTABLE
RETURN CASE
    WHEN amount < 1 THEN 0.05
    WHEN amount < 30 THEN 1
    WHEN amount < 50 THEN 2
    WHEN amount < 100 THEN 3
    WHEN amount < 300 THEN 5
    WHEN amount < 1000 THEN 10
    WHEN amount < 2000 THEN 20
    ELSE 50
END;

-- R71, R72, R73. Decides about an offer and writes it down, in one round trip: bidders of one auction queue at the row of the
-- stream. AuctionState.meet and SoftClose.after of the domain say the same, and one suite of cases holds both to it. Refusals are
-- told by outcome, not raised, so that they cost no transaction.
CREATE FUNCTION place_bid(
    the_stream UUID,
    the_bidder UUID,
    offered NUMERIC,
    ceiling NUMERIC, -- as far as the bidder goes; NULL for a plain bid
    bid UUID,        -- the id of the bidder's own bid
    counter UUID,    -- the id of the leader's automatic one
    at TIMESTAMPTZ,
    reset INTERVAL,  -- R73
    longest INTERVAL
) RETURNS TABLE (
    outcome TEXT, minimum NUMERIC, bid_id UUID, bid_amount NUMERIC, bid_at TIMESTAMPTZ, leads BOOLEAN, leader UUID, outbid UUID,
    price NUMERIC, bids INTEGER, closes_at TIMESTAMPTZ
)
LANGUAGE plpgsql AS $$
DECLARE
    stream livestreams;
    highest NUMERIC := greatest(offered, ceiling);
BEGIN
    SELECT * INTO stream FROM livestreams WHERE id = the_stream FOR NO KEY UPDATE;
    outcome := CASE
        WHEN stream.id IS NULL THEN 'unknown'
        WHEN NOT stream.is_auction THEN 'no_auction'
        WHEN stream.artist_id = the_bidder THEN 'own'
        WHEN stream.status = 'scheduled' THEN 'not_open'
        WHEN stream.status = 'ended' OR at >= stream.effective_ends_at THEN 'over'
        ELSE 'accepted'
    END;
    IF outcome <> 'accepted' THEN
        RETURN NEXT;
        RETURN;
    END IF;

    closes_at := stream.effective_ends_at;
    bids := stream.bids_count;
    minimum := coalesce(stream.current_bid + bid_increment(stream.current_bid), greatest(stream.starting_bid, 0.01));

    IF stream.leader_id = the_bidder AND ceiling IS NOT NULL THEN -- the leader's own max: the price does not move
        IF ceiling <= stream.leader_max THEN
            outcome := 'too_low';
            minimum := stream.leader_max + 0.01;
        ELSE
            UPDATE livestreams SET leader_max = ceiling, updated_at = at WHERE id = the_stream;
            SELECT id, amount, created_at INTO bid_id, bid_amount, bid_at FROM livestream_bids WHERE livestream_id = the_stream AND is_winning;
            outcome := 'raised';
            leads := true;
            leader := the_bidder;
            price := stream.current_bid;
        END IF;
        RETURN NEXT;
        RETURN;
    END IF;

    IF offered < minimum THEN
        outcome := 'too_low';
        RETURN NEXT;
        RETURN;
    END IF;

    UPDATE livestream_bids SET is_winning = false WHERE livestream_id = the_stream AND is_winning;
    leads := stream.leader_id IS NULL OR stream.leader_id = the_bidder OR highest > stream.leader_max;
    IF stream.leader_id IS NULL OR stream.leader_id = the_bidder THEN
        price := offered;
        highest := greatest(highest, stream.leader_max);
    ELSIF leads THEN
        IF stream.leader_max > stream.current_bid AND offered <= stream.leader_max THEN -- the leader before goes as far as they said
            bids := bids + 1;
            INSERT INTO livestream_bids (id, livestream_id, bidder_id, amount, created_at, number, automatic)
            VALUES (counter, the_stream, stream.leader_id, stream.leader_max, at, bids, true);
        END IF;
        price := greatest(offered, least(highest, stream.leader_max + bid_increment(stream.leader_max)));
    ELSE
        price := least(stream.leader_max, highest + bid_increment(highest));
    END IF;

    bid_id := bid;
    bid_amount := CASE WHEN leads THEN price ELSE highest END;
    bid_at := at;
    bids := bids + 1;
    INSERT INTO livestream_bids (id, livestream_id, bidder_id, amount, is_winning, created_at, number)
    VALUES (bid, the_stream, the_bidder, bid_amount, leads, at, bids);
    IF NOT leads THEN
        bids := bids + 1;
        INSERT INTO livestream_bids (id, livestream_id, bidder_id, amount, is_winning, created_at, number, automatic)
        VALUES (counter, the_stream, stream.leader_id, price, true, at, bids, true);
    END IF;

    leader := CASE WHEN leads THEN the_bidder ELSE stream.leader_id END;
    outbid := CASE WHEN leads THEN nullif(stream.leader_id, the_bidder) END;
    IF stream.ends_at IS NOT NULL THEN
        closes_at := greatest(stream.effective_ends_at, least(at + reset, stream.ends_at + longest));
    END IF;
    UPDATE livestreams
       SET current_bid = price,
           leader_id = leader,
           leader_max = CASE WHEN leads THEN highest ELSE stream.leader_max END,
           bids_count = bids,
           effective_ends_at = closes_at,
           updated_at = at
     WHERE id = the_stream;
    RETURN NEXT;
END $$;

-- R74. Whom the lot was offered to, as which order: chance 0 is the winner's, 1 to 3 are second chances. requested_at: the provider was
-- asked for the money; lapsed_at: it was not paid.
CREATE TABLE auction_offers (
    livestream_id UUID NOT NULL REFERENCES livestreams (id) ON DELETE RESTRICT,
    chance SMALLINT NOT NULL CHECK (chance BETWEEN 0 AND 3),
    bidder_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    amount DECIMAL(10, 2) NOT NULL CHECK (amount > 0),
    order_id UUID NOT NULL UNIQUE,
    pay_by TIMESTAMPTZ NOT NULL,
    offered_at TIMESTAMPTZ NOT NULL,
    requested_at TIMESTAMPTZ,
    lapsed_at TIMESTAMPTZ,
    PRIMARY KEY (livestream_id, chance)
);

CREATE INDEX auction_offers_unrequested ON auction_offers (offered_at) WHERE requested_at IS NULL AND lapsed_at IS NULL;

-- R70. A viewer is a lease that expires. How many there are is kept in a narrow row of its own, so that viewers and bidders do not
-- wait for each other; viewers_count of livestreams, the document's column, stays 0. told is what browsers heard last.
CREATE TABLE livestream_viewers (
    livestream_id UUID NOT NULL REFERENCES livestreams (id) ON DELETE CASCADE,
    viewer_id UUID NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (livestream_id, viewer_id)
) WITH (autovacuum_vacuum_scale_factor = 0.05);

CREATE INDEX livestream_viewers_by_expiry ON livestream_viewers (expires_at);

CREATE TABLE livestream_audiences (
    livestream_id UUID PRIMARY KEY REFERENCES livestreams (id) ON DELETE CASCADE,
    viewers INTEGER NOT NULL DEFAULT 0 CHECK (viewers >= 0),
    told INTEGER NOT NULL DEFAULT 0
) WITH (fillfactor = 70);

CREATE INDEX livestream_audiences_to_tell ON livestream_audiences (livestream_id) WHERE viewers <> told;

-- R74. An order of what was won in an auction came out of nobody's cart, and does not go back to one.
ALTER TABLE orders ADD COLUMN is_lot BOOLEAN NOT NULL DEFAULT false;
