package com.onlyarts.kernel.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.onlyarts.kernel.application.port.IdempotencyKeys.RequestKey;
import java.util.UUID;

/**
 * What the memory of a service without a secret knows a request by, for tests that claim a key
 * beforehand.
 */
public final class Fingerprints {
  private final UUID scope;
  private final String operation;
  private final AnswerCipher cipher;

  private Fingerprints(UUID scope, String operation, AnswerCipher cipher) {
    this.scope = scope;
    this.operation = operation;
    this.cipher = cipher;
  }

  /**
   * Of a POST.
   *
   * @param path below {@code /api}, without the slash at its beginning
   * @param body empty where there is none
   */
  public static Fingerprints of(
      UUID scope, String operation, String idempotencyKey, String path, String query, String body) {
    AnswerCipher.Said said = new AnswerCipher.Said("POST", path, query, body.getBytes(UTF_8));
    return new Fingerprints(
        scope,
        operation,
        AnswerCipher.of(
            ApiApplication.KeptAnswers.NO_SECRET, scope + " " + operation, idempotencyKey, said));
  }

  public RequestKey key() {
    return new RequestKey(scope, operation, cipher.hash());
  }

  public String fingerprint() {
    return cipher.fingerprint();
  }
}
