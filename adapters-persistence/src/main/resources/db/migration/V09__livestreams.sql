-- Livestreams: streams and bids (R70, R71).
CREATE TYPE livestream_status AS ENUM ('scheduled', 'live', 'ended');

-- R70: stream_key holds the hash of the key, which is shown once, to its owner.
CREATE TABLE livestreams (
    id UUID PRIMARY KEY DEFAULT uuidv7(),
    artist_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    title VARCHAR(255) NOT NULL CHECK (btrim(title) <> ''),
    description TEXT,
    thumbnail_url TEXT,
    stream_url TEXT,
    stream_key VARCHAR(255) UNIQUE,
    status livestream_status NOT NULL DEFAULT 'scheduled',
    is_auction BOOLEAN NOT NULL DEFAULT false,
    starting_bid DECIMAL(10, 2) CHECK (starting_bid >= 0),
    current_bid DECIMAL(10, 2) CHECK (current_bid >= 0),
    viewers_count INTEGER NOT NULL DEFAULT 0 CHECK (viewers_count >= 0),
    scheduled_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ,
    ended_at TIMESTAMPTZ,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT livestreams_auction_has_starting_bid CHECK (NOT is_auction OR starting_bid IS NOT NULL),
    CONSTRAINT livestreams_live_is_dated CHECK (status <> 'live' OR started_at IS NOT NULL),
    CONSTRAINT livestreams_ended_is_dated CHECK ((status = 'ended') = (ended_at IS NOT NULL))
);

CREATE INDEX livestreams_by_age ON livestreams (created_at, id);
CREATE INDEX livestreams_by_status ON livestreams (status, created_at, id);
CREATE INDEX livestreams_by_artist ON livestreams (artist_id, created_at, id);

-- R71: exactly one bid leads; a bid once made stands, only the lead passes on.
CREATE TABLE livestream_bids (
    id UUID PRIMARY KEY DEFAULT uuidv7(),
    livestream_id UUID NOT NULL REFERENCES livestreams (id) ON DELETE RESTRICT,
    bidder_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    amount DECIMAL(10, 2) NOT NULL CHECK (amount > 0),
    is_winning BOOLEAN NOT NULL DEFAULT false,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE UNIQUE INDEX livestream_bids_one_winner ON livestream_bids (livestream_id) WHERE is_winning;
CREATE INDEX livestream_bids_by_amount ON livestream_bids (livestream_id, amount, id);
CREATE INDEX livestream_bids_by_bidder ON livestream_bids (bidder_id, created_at, id);

CREATE FUNCTION livestream_bid_stands() RETURNS TRIGGER
LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a bid stands: % refused', TG_OP
        USING ERRCODE = 'restrict_violation', TABLE = TG_TABLE_NAME, CONSTRAINT = 'livestream_bid_stands';
END $$;

CREATE TRIGGER livestream_bid_stands
    BEFORE UPDATE OF id, livestream_id, bidder_id, amount, created_at OR DELETE OR TRUNCATE ON livestream_bids
    FOR EACH STATEMENT EXECUTE FUNCTION livestream_bid_stands();
