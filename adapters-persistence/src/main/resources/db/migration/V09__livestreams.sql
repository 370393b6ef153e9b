-- Livestreams: streams, viewers, auctions, bids, settlement into orders (R70 to R74).
CREATE TYPE livestream_status AS ENUM ('scheduled', 'live', 'ended');

-- R70: stream_key holds the hash of the key, which is shown once, to its owner. viewers_count, the document's column, stays 0: see livestream_audiences.
-- R73: ends_at is what was announced, effective_ends_at what holds. R72: leader_max is the leader's secret. bids_count numbers
-- the bids. R74: reserve_price is the artist's secret; settled_at is set once. artwork_id and the lot are the catalog's: no
-- foreign key across that arrow.
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
    reserve_price DECIMAL(10, 2) CHECK (reserve_price >= 0),
    artwork_id UUID,
    ends_at TIMESTAMPTZ,
    effective_ends_at TIMESTAMPTZ,
    leader_id UUID REFERENCES users (id) ON DELETE RESTRICT,
    leader_max DECIMAL(10, 2),
    bids_count INTEGER NOT NULL DEFAULT 0 CHECK (bids_count >= 0),
    settled_at TIMESTAMPTZ,
    -- live first, then scheduled, then ended, all read backwards
    precedence SMALLINT NOT NULL GENERATED ALWAYS AS (CASE status WHEN 'live' THEN 2 WHEN 'scheduled' THEN 1 ELSE 0 END) STORED,
    CONSTRAINT livestreams_auction_has_starting_bid CHECK (NOT is_auction OR starting_bid IS NOT NULL),
    CONSTRAINT livestreams_live_is_dated CHECK (status <> 'live' OR started_at IS NOT NULL),
    CONSTRAINT livestreams_ended_is_dated CHECK ((status = 'ended') = (ended_at IS NOT NULL)),
    CONSTRAINT livestreams_leader_leads CHECK ((leader_id IS NULL) = (leader_max IS NULL) AND leader_max >= current_bid),
    CONSTRAINT livestreams_clock_is_whole CHECK ((ends_at IS NULL) = (effective_ends_at IS NULL)),
    CONSTRAINT livestreams_only_auctions_settle CHECK (settled_at IS NULL OR is_auction)
);

CREATE INDEX livestreams_by_age ON livestreams (created_at, id);
CREATE INDEX livestreams_by_status ON livestreams (status, created_at, id);
CREATE INDEX livestreams_by_artist ON livestreams (artist_id, created_at, id);
CREATE INDEX livestreams_by_precedence ON livestreams (precedence, created_at, id);
CREATE INDEX livestreams_auctions ON livestreams (precedence, created_at, id) WHERE is_auction;
CREATE INDEX livestreams_to_settle ON livestreams (coalesce(ended_at, effective_ends_at))
    WHERE is_auction AND settled_at IS NULL AND status IN ('live', 'ended');

-- R90: which pictures are in use.
CREATE INDEX livestreams_by_thumbnail ON livestreams (picture_of(thumbnail_url)) WHERE picture_of(thumbnail_url) IS NOT NULL;

-- R71: exactly one bid leads; a bid once made stands, only the lead passes on. A bid's number is its place on its stream, given under the
-- lock: the history goes by it, and so does the rank of equal bids. automatic: made on behalf of the bidder, up to their max (R72).
CREATE TABLE livestream_bids (
    id UUID PRIMARY KEY DEFAULT uuidv7(),
    livestream_id UUID NOT NULL REFERENCES livestreams (id) ON DELETE RESTRICT,
    bidder_id UUID NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    amount DECIMAL(10, 2) NOT NULL CHECK (amount > 0),
    is_winning BOOLEAN NOT NULL DEFAULT false,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    number INTEGER NOT NULL CHECK (number >= 1),
    automatic BOOLEAN NOT NULL DEFAULT false
);

CREATE UNIQUE INDEX livestream_bids_one_winner ON livestream_bids (livestream_id) WHERE is_winning;
CREATE UNIQUE INDEX livestream_bids_by_number ON livestream_bids (livestream_id, number);
CREATE INDEX livestream_bids_ranking ON livestream_bids (livestream_id, bidder_id, number);
CREATE INDEX livestream_bids_by_bidder ON livestream_bids (bidder_id, created_at, id);

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
-- wait for each other. told is what browsers heard last.
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
