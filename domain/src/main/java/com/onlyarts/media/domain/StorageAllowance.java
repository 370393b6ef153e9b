package com.onlyarts.media.domain;

import com.onlyarts.kernel.Rejected;
import com.onlyarts.media.domain.MediaRejection.StorageFull;
import java.util.Locale;

/** How much an account's originals may come to, by what it has subscribed to (R120). */
public enum StorageAllowance {
  FREE(5),
  PREMIUM(50),
  PRO(500);

  private static final long GIB = 1024L * 1024 * 1024;
  private final long bytes;

  StorageAllowance(long gibibytes) {
    this.bytes = gibibytes * GIB;
  }

  /** How many bytes they are. */
  public long bytes() {
    return bytes;
  }

  /** The allowance of this tier. */
  public static StorageAllowance ofTier(String tier) {
    return valueOf(tier.toUpperCase(Locale.ROOT));
  }

  /**
   * Refuses what would be more than is allowed, unfinished originals counted as if they were whole.
   */
  public void require(long used, long more) {
    if (used + more > bytes) {
      throw new Rejected(new StorageFull(used, bytes));
    }
  }
}
