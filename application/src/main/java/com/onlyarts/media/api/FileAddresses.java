package com.onlyarts.media.api;

import com.onlyarts.media.domain.OriginalId;
import java.time.Instant;
import java.util.UUID;

/** Where originals are read, for modules whose callers may have them (R121). */
@FunctionalInterface
public interface FileAddresses {

  /**
   * An address of the whole file, good for ten minutes.
   *
   * @param download on whose account it is read
   * @throws com.onlyarts.kernel.Rejected if nobody may have it, or not yet
   */
  SignedAddress downloadAddress(OriginalId file, UUID download, Instant now);
}
