package com.onlyarts.media.api;

import com.onlyarts.media.domain.OriginalId;
import java.time.Instant;

/** Where originals are read, for modules whose callers may have them (R121). */
@FunctionalInterface
public interface FileAddresses {

  /**
   * An address of the whole file, good for ten minutes.
   *
   * @param grant by which whoever calls this is asked when it is read
   * @throws com.onlyarts.kernel.Rejected if nobody may have it, or not yet
   */
  SignedAddress downloadAddress(OriginalId file, FileGrant grant, Instant now);
}
