package com.onlyarts.payments.domain;

import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.TimeOrderedUuid;
import java.util.UUID;

/** One try to do something at the provider; a second try is another one. */
public record ProviderAttemptId(UUID value) implements Identifier {

  /** A new one, unlike any before. */
  public static ProviderAttemptId next() {
    return new ProviderAttemptId(TimeOrderedUuid.next());
  }
}
