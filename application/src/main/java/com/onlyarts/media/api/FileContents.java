package com.onlyarts.media.api;

import com.onlyarts.media.domain.OriginalId;

/**
 * The bytes of private files, for modules that read what their owners sent. A remote place: never
 * spoken to inside a transaction.
 */
public interface FileContents {

  /** How many bytes a complete file has; none if it is gone. */
  long size(OriginalId file);

  /**
   * Some bytes of a complete file; fewer where it ends, none if it is gone.
   *
   * @param most at most so many, which are held in memory
   */
  byte[] read(OriginalId file, long from, int most);
}
