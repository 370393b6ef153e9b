package com.onlyarts.kernel.application.port;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps what admins did, for a test to compare. */
public final class RecordingAuditTrail implements AuditTrail {
  private final InMemoryTransactions transactions;
  private final List<AuditEntry> deeds = new ArrayList<>();

  public RecordingAuditTrail(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void record(
      UUID admin, String act, String subjectKind, String subjectId, Map<String, String> facts) {
    transactions.requireInside();
    deeds.add(new AuditEntry(admin, act, subjectKind, subjectId, facts));
  }

  public List<AuditEntry> deeds() {
    return List.copyOf(deeds);
  }

  /** One deed. */
  public record AuditEntry(
      UUID admin, String act, String subjectKind, String subjectId, Map<String, String> facts) {}
}
