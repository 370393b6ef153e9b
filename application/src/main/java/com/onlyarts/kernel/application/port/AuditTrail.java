package com.onlyarts.kernel.application.port;

import java.util.Map;
import java.util.UUID;

/** What admins did: written in the transaction of the deed, and never changed (R95). */
public interface AuditTrail {

  /**
   * Writes a deed down; must be called inside a transaction.
   *
   * @param admin who did it
   * @param act a stable word with its module, as in {@code identity.suspend}
   * @param subjectKind what it was done to, as in {@code person}
   * @param subjectId that thing's identity
   * @param facts whatever explains it: reasons, amounts, before and after
   */
  void record(
      UUID admin, String act, String subjectKind, String subjectId, Map<String, String> facts);
}
