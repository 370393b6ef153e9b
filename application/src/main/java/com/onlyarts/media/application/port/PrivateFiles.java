package com.onlyarts.media.application.port;

import com.onlyarts.media.domain.OriginalId;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/**
 * Where originals lie, byte for byte and shown to nobody (R121). A remote place: never spoken to
 * inside a transaction. Where it is away, everything is refused as unavailable.
 */
public interface PrivateFiles {

  /**
   * Takes a part that is sent to us; one that is there already is replaced, once all of the new one
   * is there.
   *
   * @param part from 1
   * @param bytes how long it must be
   * @return whether it was; if not, nothing of it is kept
   * @throws java.io.UncheckedIOException if the sender breaks off
   */
  boolean take(OriginalId id, int part, long bytes, InputStream body);

  /** Drops a part for which nobody waits any more. */
  void drop(OriginalId id, int part);

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

  /**
   * A stretch of a file that was joined, as a stream that whoever asked closes; empty if it is not
   * there.
   *
   * @param from the first byte, from 0, before its end
   * @param bytes how many are read of it, 1 at least, and not beyond its end
   */
  Optional<InputStream> open(OriginalId id, long from, long bytes);

  /** Removes a file with its parts; one that is not there is as good as removed. */
  void remove(OriginalId id);
}
