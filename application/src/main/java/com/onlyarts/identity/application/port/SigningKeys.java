package com.onlyarts.identity.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The key pairs that access tokens are signed with, shared by all nodes (R13). */
public interface SigningKeys {

  /** All of them, the oldest first. */
  List<SigningKey> all();

  /**
   * Adds the first key. Of many nodes that start at once one succeeds; the others' keys are thrown
   * away.
   */
  void addFirst(SigningKey key);

  /**
   * Adds the next key; the one before signs until {@code handover} and is then retired. Nothing
   * happens if another node has just done so.
   */
  void rotate(SigningKey next, Instant handover);

  /** Removes keys that were retired before. */
  void removeRetiredBefore(Instant time);

  /**
   * A key pair in its JSON form.
   *
   * @param retiredAt when it stops, or stopped, signing; empty for the latest key
   */
  record SigningKey(
      String id,
      String privateKey,
      String publicKey,
      Instant createdAt,
      Optional<Instant> retiredAt) {

    @Override
    public String toString() {
      return "SigningKey[%s]".formatted(id);
    }
  }
}
