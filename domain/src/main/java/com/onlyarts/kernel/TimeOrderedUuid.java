package com.onlyarts.kernel;

import java.security.SecureRandom;
import java.util.UUID;

/** Makes UUIDs of version 7 (RFC 9562): 48 bits of Unix milliseconds, then 74 random bits (R5). */
public final class TimeOrderedUuid {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT_RFC = 0x8000_0000_0000_0000L;

  private TimeOrderedUuid() {}

  /** A new identifier; those of one node sort by the millisecond they were made in. */
  public static UUID next() {
    long timed = System.currentTimeMillis() << 16 | VERSION_7 | RANDOM.nextInt(1 << 12);
    long random = VARIANT_RFC | RANDOM.nextLong() >>> 2;
    return new UUID(timed, random);
  }
}
