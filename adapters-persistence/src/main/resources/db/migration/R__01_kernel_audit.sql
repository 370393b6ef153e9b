-- R95. What admins did is never changed.
CREATE OR REPLACE FUNCTION audit_log_is_append_only() RETURNS TRIGGER
LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit log is append-only: % refused', TG_OP
        USING ERRCODE = 'restrict_violation', TABLE = TG_TABLE_NAME, CONSTRAINT = 'audit_log_is_append_only';
END $$;

CREATE OR REPLACE TRIGGER audit_log_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_log
    FOR EACH STATEMENT EXECUTE FUNCTION audit_log_is_append_only();

-- What insights reads of it.
CREATE OR REPLACE VIEW kernel_deed AS
SELECT id, admin_id, act, subject_kind, subject_id, facts, created_at
  FROM audit_log;
