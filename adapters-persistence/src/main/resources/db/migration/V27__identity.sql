-- Admins look people up by name or address, suspended ones too (R95).
CREATE INDEX users_for_admins ON users USING GIN (username gin_trgm_ops, full_name gin_trgm_ops, email gin_trgm_ops)
    WITH (gin_pending_list_limit = 512)
    WHERE deleted_at IS NULL;
CREATE INDEX users_suspended ON users (id) WHERE suspended_at IS NOT NULL AND deleted_at IS NULL;
