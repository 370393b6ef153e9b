package com.onlyarts.insights.application.port;

import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What admins did, as it is read. */
public interface AuditLog {
  /**
   * A search that finds more than this answers {@code MOST_COUNTED + 1} for its total: "more than
   * 10,000".
   */
  int MOST_COUNTED = 10_000;

  /** The deeds that fit, latest first. */
  Page<AuditEntry> list(Wanted wanted, PageRequest request);

  /** Which deeds; what is empty does not matter. */
  record Wanted(
      Optional<UUID> admin,
      Optional<String> act,
      Optional<String> subjectKind,
      Optional<String> subjectId) {}

  /** One deed. */
  record AuditEntry(
      UUID id,
      UUID admin,
      String adminName,
      String act,
      String subjectKind,
      String subjectId,
      Map<String, String> facts,
      Instant at) {}
}
