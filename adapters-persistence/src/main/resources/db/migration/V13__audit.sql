-- R95. What admins did, written with the deed and never changed.
CREATE TABLE audit_log (
    id UUID PRIMARY KEY DEFAULT uuidv7(),
    admin_id UUID NOT NULL, -- outlives the account
    act TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    facts JSONB NOT NULL DEFAULT '{}',
    created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE INDEX audit_log_by_age ON audit_log (created_at, id);
CREATE INDEX audit_log_by_admin ON audit_log (admin_id, created_at, id);
CREATE INDEX audit_log_by_subject ON audit_log (subject_kind, subject_id, created_at, id);

CREATE FUNCTION audit_log_is_append_only() RETURNS TRIGGER
LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit log is append-only: % refused', TG_OP
        USING ERRCODE = 'restrict_violation', TABLE = TG_TABLE_NAME, CONSTRAINT = 'audit_log_is_append_only';
END $$;

CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_log
    FOR EACH STATEMENT EXECUTE FUNCTION audit_log_is_append_only();

-- What insights reads of it.
CREATE VIEW kernel_deed AS
SELECT id, admin_id, act, subject_kind, subject_id, facts, created_at
  FROM audit_log;
