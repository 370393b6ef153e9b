-- Identity: accounts, credentials, sessions, follows, blocks (R10 to R19, R81).
CREATE TYPE user_role AS ENUM ('user', 'artist', 'admin');
CREATE TYPE subscription_tier AS ENUM ('free', 'premium', 'pro');

-- R19: an account is never removed, it is anonymised and its row stays, so every table may refer to it with RESTRICT.
-- R38: balance and total_earnings are projections of the ledger. The balance may fall below zero, when a refund takes back
-- what was already paid out; total_earnings may not.
CREATE TABLE users (
    id UUID PRIMARY KEY DEFAULT uuidv7(),
    username VARCHAR(50) NOT NULL CHECK (username ~ '^[A-Za-z0-9_.-]{3,50}$'), -- R11
    email VARCHAR(255) NOT NULL,
    password_hash VARCHAR(255) NOT NULL,
    full_name VARCHAR(100),
    bio TEXT,
    profile_picture TEXT,
    cover_image TEXT,
    role user_role NOT NULL DEFAULT 'user',
    subscription_tier subscription_tier NOT NULL DEFAULT 'free',
    is_verified BOOLEAN NOT NULL DEFAULT false,
    is_premium BOOLEAN NOT NULL DEFAULT false,
    balance NUMERIC(12, 2) NOT NULL DEFAULT 0,
    total_earnings NUMERIC(12, 2) NOT NULL DEFAULT 0 CHECK (total_earnings >= 0),
    followers_count INTEGER NOT NULL DEFAULT 0 CHECK (followers_count >= 0), -- R17, and the two below
    following_count INTEGER NOT NULL DEFAULT 0 CHECK (following_count >= 0),
    artworks_count INTEGER NOT NULL DEFAULT 0 CHECK (artworks_count >= 0),
    hourly_rate DECIMAL(10, 2) CHECK (hourly_rate >= 0),
    last_login_at TIMESTAMPTZ,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    suspended_at TIMESTAMPTZ,
    deleted_at TIMESTAMPTZ
) WITH (fillfactor = 85); -- counters and balances change in place

CREATE UNIQUE INDEX users_username_key ON users (lower(username)); -- R11
CREATE UNIQUE INDEX users_email_key ON users (lower(email));       -- R11
CREATE INDEX users_by_age ON users (created_at, id);
CREATE INDEX users_by_role ON users (role, id) WHERE deleted_at IS NULL;
CREATE INDEX users_by_followers ON users (followers_count, id) WHERE role = 'artist' AND deleted_at IS NULL AND suspended_at IS NULL;
CREATE INDEX users_suspended ON users (id) WHERE suspended_at IS NOT NULL AND deleted_at IS NULL;

-- People are found by how their names begin, whatever the database's collation.
CREATE INDEX users_by_username_start ON users (lower(username) text_pattern_ops) WHERE deleted_at IS NULL AND suspended_at IS NULL;
CREATE INDEX users_by_full_name_start ON users (lower(full_name) text_pattern_ops) WHERE deleted_at IS NULL AND suspended_at IS NULL;

-- By a part of their name, or by one that resembles it; admins also by address, and those who are suspended too (R95).
CREATE INDEX users_for_admins ON users USING GIN (username gin_trgm_ops, full_name gin_trgm_ops, email gin_trgm_ops)
    WITH (gin_pending_list_limit = 512)
    WHERE deleted_at IS NULL;

-- R90: which pictures are in use.
CREATE INDEX users_by_profile_picture ON users (picture_of(profile_picture)) WHERE picture_of(profile_picture) IS NOT NULL;
CREATE INDEX users_by_cover_image ON users (picture_of(cover_image)) WHERE picture_of(cover_image) IS NOT NULL;

-- Totals without a count: 'people' who have not left, and 'artists' among them. Kept by triggers in the transaction of the change, sixteen shards by connection,
-- so that two who register at once do not wait for each other's row. A single shard may be negative, the sum never is.
CREATE TABLE identity_count_shards (
    scope TEXT NOT NULL,
    shard SMALLINT NOT NULL,
    n BIGINT NOT NULL,
    PRIMARY KEY (scope, shard)
) WITH (fillfactor = 50);

-- R14. One session per login; its refresh tokens are one family. expires_at is the absolute end, 90 days on.
CREATE TABLE sessions (
    id UUID PRIMARY KEY DEFAULT uuidv7(),
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    last_used_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    expires_at TIMESTAMPTZ NOT NULL,
    ended_at TIMESTAMPTZ,
    end_reason TEXT,
    user_agent TEXT,
    ip TEXT,
    CONSTRAINT sessions_end_has_reason CHECK ((ended_at IS NULL) = (end_reason IS NULL))
);

CREATE INDEX sessions_open_by_user ON sessions (user_id) WHERE ended_at IS NULL;
CREATE INDEX sessions_by_expiry ON sessions (expires_at);
-- R15. Where somebody has signed in from before: their own failures there are not a stranger's.
CREATE INDEX sessions_by_address ON sessions (user_id, ip);

-- R14. Only the SHA-256 of a token is kept. A family has one token that was not rotated yet: the partial unique index holds
-- that against any race. So the UPDATE that rotates comes before the INSERT of the successor, and replaced_by has no key.
CREATE TABLE refresh_tokens (
    token_hash BYTEA PRIMARY KEY CHECK (octet_length(token_hash) = 32),
    session_id UUID NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    issued_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    rotated_at TIMESTAMPTZ,
    expires_at TIMESTAMPTZ NOT NULL,
    replaced_by BYTEA,
    CONSTRAINT refresh_tokens_replaced_when_rotated CHECK (replaced_by IS NULL OR rotated_at IS NOT NULL)
);

CREATE UNIQUE INDEX refresh_tokens_live ON refresh_tokens (session_id) WHERE rotated_at IS NULL;
CREATE INDEX refresh_tokens_by_session ON refresh_tokens (session_id);
CREATE INDEX refresh_tokens_by_expiry ON refresh_tokens (expires_at);

-- R16. Password resets: hash stored; a token is used by removing it, so of many at once one does.
CREATE TABLE one_time_tokens (
    token_hash BYTEA PRIMARY KEY CHECK (octet_length(token_hash) = 32),
    user_id UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    purpose TEXT NOT NULL CHECK (purpose IN ('password_reset')),
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    expires_at TIMESTAMPTZ NOT NULL
);

CREATE INDEX one_time_tokens_by_user ON one_time_tokens (user_id, purpose);
CREATE INDEX one_time_tokens_by_expiry ON one_time_tokens (expires_at);

-- R15. Failed logins per subject (an account or an address), known or unknown alike. counted_since is the latest failure of
-- an account, and the start of the minute of an address.
CREATE TABLE login_throttle (
    subject TEXT PRIMARY KEY,
    failures INTEGER NOT NULL CHECK (failures >= 0),
    counted_since TIMESTAMPTZ NOT NULL,
    blocked_until TIMESTAMPTZ
);

CREATE INDEX login_throttle_by_age ON login_throttle (counted_since);

-- R13. Until retired_at a key signs, afterwards it still verifies what it signed. The next key is added before the present
-- one retires, so that every node and whoever reads the JWKS knows it in time; only one has no end yet.
CREATE TABLE signing_keys (
    kid TEXT PRIMARY KEY,
    private_jwk TEXT NOT NULL,
    public_jwk TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    retired_at TIMESTAMPTZ
);

CREATE UNIQUE INDEX signing_keys_latest ON signing_keys ((retired_at IS NULL)) WHERE retired_at IS NULL;

-- R17: follow and unfollow are idempotent by the UNIQUE; both lists are newest first.
CREATE TABLE follows (
    id UUID PRIMARY KEY DEFAULT uuidv7(),
    follower_id UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    following_id UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    UNIQUE (follower_id, following_id),
    CONSTRAINT follows_not_oneself CHECK (follower_id <> following_id)
);

CREATE INDEX follows_followers ON follows (following_id, created_at, id);
CREATE INDEX follows_following ON follows (follower_id, created_at, id);

-- R81. A block stops both ways, so it is looked up both ways.
CREATE TABLE blocks (
    blocker_id UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    blocked_id UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY (blocker_id, blocked_id),
    CONSTRAINT blocks_not_oneself CHECK (blocker_id <> blocked_id)
);

CREATE INDEX blocks_by_blocked ON blocks (blocked_id);
