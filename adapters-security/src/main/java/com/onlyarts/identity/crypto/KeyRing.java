package com.onlyarts.identity.crypto;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.onlyarts.identity.application.port.SigningKeys;
import com.onlyarts.identity.application.port.SigningKeys.SigningKey;
import com.onlyarts.kernel.TimeOrderedUuid;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The keys as this node knows them; read again every 30 seconds, and when a token comes with a key
 * it does not know. A key is replaced with no downtime: the next one is published 5 minutes before
 * it signs, and the last one verifies until its last token has run out (R13).
 */
final class KeyRing {
  private static final Duration PUBLISHED_BEFORE = Duration.ofMinutes(5);
  private static final Duration VERIFIES_AFTER = Duration.ofMinutes(20);
  private static final long FRESH_NANOS = Duration.ofSeconds(30).toNanos();
  private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

  private final SigningKeys store;
  private volatile Known known = new Known(List.of(), System.nanoTime() - FRESH_NANOS);

  KeyRing(SigningKeys store) {
    this.store = store;
  }

  private record Known(List<Key> keys, long readAt) {}

  /** A key pair and when it stops signing. */
  record Key(ECKey pair, Instant createdAt, Optional<Instant> retiredAt) {
    boolean signsAt(Instant now) {
      return retiredAt.isEmpty() || now.isBefore(retiredAt.get());
    }

    boolean verifiesAt(Instant now) {
      return retiredAt.isEmpty() || now.isBefore(retiredAt.get().plus(VERIFIES_AFTER));
    }
  }

  /** The oldest key that still signs; the first key there ever was is made now. */
  ECKey signing(Instant now) {
    Optional<Key> key = keys().stream().filter(each -> each.signsAt(now)).findFirst();
    if (key.isPresent()) {
      return key.get().pair();
    }
    store.addFirst(generated(now));
    read();
    return keys().stream()
        .filter(each -> each.signsAt(now))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no key signs"))
        .pair();
  }

  /** The key of this name, if it still verifies. */
  Optional<ECKey> verifying(String id, Instant now) {
    Optional<ECKey> key = found(id, now);
    if (key.isEmpty() && System.nanoTime() - known.readAt() > PAUSE_NANOS) {
      read();
      key = found(id, now);
    }
    return key;
  }

  /** All keys that verify, the next one included. */
  List<ECKey> published(Instant now) {
    return keys().stream()
        .filter(key -> key.verifiesAt(now))
        .map(key -> key.pair().toPublicJWK())
        .toList();
  }

  /**
   * Replaces the latest key once it has reached this age; forgets those whose tokens have run out.
   */
  void rotateAfter(Duration age, Instant now) {
    read();
    store.removeRetiredBefore(now.minus(VERIFIES_AFTER));
    boolean due =
        keys().stream()
            .filter(key -> key.retiredAt().isEmpty())
            .anyMatch(key -> !key.createdAt().plus(age).isAfter(now));
    if (due) {
      store.rotate(generated(now), now.plus(PUBLISHED_BEFORE));
    }
    read();
  }

  private Optional<ECKey> found(String id, Instant now) {
    return keys().stream()
        .filter(key -> id.equals(key.pair().getKeyID()) && key.verifiesAt(now))
        .findFirst()
        .map(Key::pair);
  }

  private List<Key> keys() {
    if (System.nanoTime() - known.readAt() >= FRESH_NANOS) {
      read();
    }
    return known.keys();
  }

  private void read() {
    known = new Known(store.all().stream().map(KeyRing::parsed).toList(), System.nanoTime());
  }

  private static SigningKey generated(Instant now) {
    try {
      ECKey pair =
          new ECKeyGenerator(Curve.P_256)
              .keyID(TimeOrderedUuid.next().toString())
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.ES256)
              .generate();
      return new SigningKey(
          pair.getKeyID(),
          pair.toJSONString(),
          pair.toPublicJWK().toJSONString(),
          now,
          Optional.empty());
    } catch (JOSEException e) {
      throw new IllegalStateException("every Java has P-256", e);
    }
  }

  private static Key parsed(SigningKey key) {
    try {
      return new Key(ECKey.parse(key.privateKey()), key.createdAt(), key.retiredAt());
    } catch (ParseException e) {
      throw new IllegalStateException("signing key %s is not readable".formatted(key.id()), e);
    }
  }
}
