package com.onlyarts.kernel.application.port;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps what admins did, for a test to compare. */
public final class RecordingAuditTrail implements AuditTrail {
  private final InMemoryTransactions transactions;
  private final List<Deed> deeds = new ArrayList<>();

  public RecordingAuditTrail(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void record(UUID admin, String act, String subjectKind, String subjectId, Map<String, String> facts) {
    transactions.requireInside();
    deeds.add(new Deed(admin, act, subjectKind, subjectId, facts));
  }

  public List<Deed> deeds() {
    return List.copyOf(deeds);
  }

  /** One deed. */
  public record Deed(UUID admin, String act, String subjectKind, String subjectId, Map<String, String> facts) {}
}
