package com.onlyarts.media.application.port;

import com.onlyarts.media.api.FileGrant;
import com.onlyarts.media.api.SignedAddress;
import com.onlyarts.media.domain.OriginalId;
import java.time.Duration;
import java.time.Instant;

/**
 * The addresses by which originals come in and go out, each for one thing, one method and ten
 * minutes (R121). They are signed without asking anybody.
 */
public interface OriginalAddresses {
  /** How long an address is good. */
  Duration LIFE = Duration.ofMinutes(10);

  /**
   * Where one part is sent by PUT; again if it has to be.
   *
   * @param part from 1
   */
  SignedAddress partAddress(OriginalId id, int part, Instant now);

  /**
   * Where the whole file is read by GET or HEAD.
   *
   * @param grant on what it rests, which is asked for when it is read
   */
  SignedAddress downloadAddress(OriginalId id, FileGrant grant, Instant now);
}
