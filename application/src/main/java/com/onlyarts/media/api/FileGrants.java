package com.onlyarts.media.api;

import com.onlyarts.media.domain.OriginalId;
import java.util.UUID;

/**
 * Whoever gave addresses of files out says, each time that one is used, what may be read there
 * (R122).
 */
public interface FileGrants {

  /**
   * The file, unless it may not be had any more.
   *
   * @param grant the {@linkplain FileGrant#id() id} that the address was given out with
   * @throws com.onlyarts.kernel.Rejected if it is not there, or was revoked meanwhile
   */
  KeptFile open(OriginalId file, UUID grant);

  /** So many bytes went out under an address. */
  default void sent(UUID grant, long bytes) {}
}
