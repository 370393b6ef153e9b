package com.onlyarts.media.application.port;

import com.onlyarts.media.api.SignedAddress;
import com.onlyarts.media.domain.OriginalId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Where originals lie, byte for byte and shown to nobody (R121). A remote place: never spoken to
 * inside a transaction, but for the addresses, which it signs without being asked.
 */
public interface PrivateFiles {
  /** How long an address is good. */
  Duration ADDRESS_LIFE = Duration.ofMinutes(10);

  /**
   * Where one part is sent by PUT; again if it has to be.
   *
   * @param part from 1
   */
  SignedAddress partAddress(OriginalId id, int part, Instant now);

  /**
   * Where the whole file is read by GET or HEAD.
   *
   * @param download on whose account it is read; a place that can ask does so, and shows it no more
   *     once whoever it was given to may not have it
   */
  SignedAddress downloadAddress(OriginalId id, UUID download, Instant now);

  /** How many bytes of each part are there, by the parts' numbers; none once it is joined. */
  Map<Integer, Long> parts(OriginalId id);

  /**
   * Makes one file of its parts; one that is made stays as it is.
   *
   * @param parts how many there are, all of which are there
   * @return the SHA-256 of all bytes, in 64 hexadecimal digits
   */
  String join(OriginalId id, int parts);

  /**
   * Some bytes of a file that was joined; fewer where it ends.
   *
   * @param most at most so many, which are held in memory
   */
  byte[] read(OriginalId id, long from, int most);

  /** Removes a file with its parts; one that is not there is as good as removed. */
  void remove(OriginalId id);
}
