package com.onlyarts.kernel.jdbi;

import com.onlyarts.kernel.TimeOrderedUuid;
import com.onlyarts.kernel.application.port.AuditTrail;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The table {@code audit_log}, which refuses every change (R95). */
public final class JdbiAuditTrail implements AuditTrail {
  private final Jdbi jdbi;
  private final Clock clock;

  public JdbiAuditTrail(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  @Override
  public void record(
      UUID admin, String act, String subjectKind, String subjectId, Map<String, String> facts) {
    if (!JdbiTransactions.isInside()) {
      throw new IllegalStateException("a deed is written down in its own transaction");
    }
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO audit_log (id, admin_id, act, subject_kind, subject_id, facts, created_at)
                    VALUES (:id, :admin, :act, :subjectKind, :subjectId, CAST(:facts AS jsonb), :now)
                    """)
                .bind("id", TimeOrderedUuid.next())
                .bind("admin", admin)
                .bind("act", act)
                .bind("subjectKind", subjectKind)
                .bind("subjectId", subjectId)
                .bind("facts", FactsJson.write(facts))
                .bind("now", clock.instant())
                .execute());
  }
}
