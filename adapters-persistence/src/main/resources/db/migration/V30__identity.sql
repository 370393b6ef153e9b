-- R19. Names of people who have left, which nobody gets for 90 days; by their SHA-256, so that the name itself is kept nowhere.
CREATE TABLE usernames_kept_free (
    digest BYTEA PRIMARY KEY CHECK (octet_length(digest) = 32),
    free_at TIMESTAMPTZ NOT NULL
);

CREATE INDEX usernames_kept_free_by_age ON usernames_kept_free (free_at);
