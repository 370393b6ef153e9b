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

-- R71. The step above an amount; com.onlyarts.livestreams.domain.Increments says the same.
CREATE OR REPLACE FUNCTION bid_increment(amount NUMERIC) RETURNS NUMERIC
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

-- R71, R72, R73. Bids of one auction that come at the same time are decided together, in the order given: the stream's row is locked, read and written
-- once for all of them, and one commit makes them durable. AuctionState.meet and SoftClose.after of the domain say the same, and one suite of cases
-- holds both to it. Refusals are told by outcome, not raised, so that they cost the others nothing.
CREATE OR REPLACE FUNCTION place_bids(
    the_stream UUID,
    bidders UUID[],
    amounts NUMERIC[],
    ceilings NUMERIC[], -- as far as each bidder goes; NULL for a plain bid
    own_ids UUID[],     -- the id of the bidder's own bid
    counter_ids UUID[], -- the id of the leader's automatic one
    times TIMESTAMPTZ[],
    reset INTERVAL,     -- R73
    longest INTERVAL
) RETURNS TABLE (
    outcome TEXT, minimum NUMERIC, bid_id UUID, bid_amount NUMERIC, bid_at TIMESTAMPTZ, leads BOOLEAN, leader UUID, outbid UUID,
    price NUMERIC, bids INTEGER, closes_at TIMESTAMPTZ, artist UUID, title TEXT
)
LANGUAGE plpgsql AS $$
DECLARE
    stream livestreams;
    called livestream_bids[] := '{}'; -- in the order of their numbers; the last one leads
    bidder UUID;
    offered NUMERIC;
    ceiling NUMERIC;
    highest NUMERIC;
    at TIMESTAMPTZ;
    changed_at TIMESTAMPTZ;
BEGIN
    SELECT * INTO stream FROM livestreams WHERE id = the_stream FOR NO KEY UPDATE;
    artist := stream.artist_id;
    title := stream.title;
    FOR i IN 1 .. cardinality(bidders) LOOP
        bidder := bidders[i];
        offered := amounts[i];
        ceiling := ceilings[i];
        at := times[i];
        highest := greatest(offered, ceiling);
        minimum := NULL;
        outbid := NULL;
        outcome := CASE
            WHEN stream.id IS NULL THEN 'unknown'
            WHEN EXISTS (SELECT FROM identity_block WHERE blocker_id = artist AND blocked_id = bidder)
              OR EXISTS (SELECT FROM identity_block WHERE blocker_id = bidder AND blocked_id = artist) THEN 'blocked'
            WHEN NOT stream.is_auction THEN 'no_auction'
            WHEN artist = bidder THEN 'own'
            WHEN stream.status = 'scheduled' THEN 'not_open'
            WHEN stream.status = 'ended' OR at >= stream.effective_ends_at THEN 'over'
            ELSE 'accepted'
        END;
        IF outcome <> 'accepted' THEN
            RETURN NEXT;
            CONTINUE;
        END IF;

        minimum := coalesce(stream.current_bid + bid_increment(stream.current_bid), greatest(stream.starting_bid, 0.01));
        IF stream.leader_id = bidder AND ceiling IS NOT NULL THEN -- the leader's own max: the price does not move
            IF ceiling <= stream.leader_max THEN
                outcome := 'too_low';
                minimum := stream.leader_max + 0.01;
            ELSE
                outcome := 'raised';
                stream.leader_max := ceiling;
                changed_at := at;
                IF called = '{}' THEN
                    SELECT id, amount, created_at INTO bid_id, bid_amount, bid_at FROM livestream_bids WHERE livestream_id = the_stream AND is_winning;
                ELSE
                    bid_id := called[cardinality(called)].id;
                    bid_amount := called[cardinality(called)].amount;
                    bid_at := called[cardinality(called)].created_at;
                END IF;
                leads := true;
            END IF;
        ELSIF offered < minimum THEN
            outcome := 'too_low';
        ELSE
            leads := stream.leader_id IS NULL OR stream.leader_id = bidder OR highest > stream.leader_max;
            IF stream.leader_id IS NULL OR stream.leader_id = bidder THEN
                price := offered;
                highest := greatest(highest, stream.leader_max);
            ELSIF leads THEN
                IF stream.leader_max > stream.current_bid AND offered <= stream.leader_max THEN -- the leader before goes as far as they said
                    stream.bids_count := stream.bids_count + 1;
                    called := called || ROW(counter_ids[i], the_stream, stream.leader_id, stream.leader_max, false, at, stream.bids_count, true)::livestream_bids;
                END IF;
                price := greatest(offered, least(highest, stream.leader_max + bid_increment(stream.leader_max)));
                outbid := stream.leader_id;
            ELSE
                price := least(stream.leader_max, highest + bid_increment(highest));
            END IF;

            bid_id := own_ids[i];
            bid_amount := CASE WHEN leads THEN price ELSE highest END;
            bid_at := at;
            stream.bids_count := stream.bids_count + 1;
            called := called || ROW(bid_id, the_stream, bidder, bid_amount, false, at, stream.bids_count, false)::livestream_bids;
            IF leads THEN
                stream.leader_id := bidder;
                stream.leader_max := highest;
            ELSE
                stream.bids_count := stream.bids_count + 1;
                called := called || ROW(counter_ids[i], the_stream, stream.leader_id, price, false, at, stream.bids_count, true)::livestream_bids;
            END IF;
            stream.current_bid := price;
            IF stream.ends_at IS NOT NULL THEN
                stream.effective_ends_at := greatest(stream.effective_ends_at, least(at + reset, stream.ends_at + longest));
            END IF;
            changed_at := at;
        END IF;
        leader := stream.leader_id;
        price := stream.current_bid;
        bids := stream.bids_count;
        closes_at := stream.effective_ends_at;
        RETURN NEXT;
    END LOOP;

    IF called <> '{}' THEN
        UPDATE livestream_bids SET is_winning = false WHERE livestream_id = the_stream AND is_winning;
        INSERT INTO livestream_bids (id, livestream_id, bidder_id, amount, is_winning, created_at, number, automatic)
        SELECT id, livestream_id, bidder_id, amount, number = stream.bids_count, created_at, number, automatic FROM unnest(called);
    END IF;
    IF changed_at IS NOT NULL THEN
        UPDATE livestreams
           SET current_bid = stream.current_bid,
               leader_id = stream.leader_id,
               leader_max = stream.leader_max,
               bids_count = stream.bids_count,
               effective_ends_at = stream.effective_ends_at,
               updated_at = changed_at
         WHERE id = the_stream;
    END IF;
END $$;
