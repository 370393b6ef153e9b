package com.onlyarts.media.application.port;

import com.onlyarts.media.domain.ScanResult;
import java.io.IOException;
import java.io.InputStream;

/**
 * Looks through files for viruses (R120). A remote place: never spoken to inside a transaction, and
 * refused as unavailable where it is away.
 */
public interface VirusScanner {

  /**
   * What is found in a file.
   *
   * @param bytes the whole file; read once, and closed by whoever asks
   * @throws IOException if the file cannot be read to its end
   */
  Answer scan(InputStream bytes) throws IOException;

  /** What a scanner says. */
  sealed interface Answer {

    /** It has looked at all of it. */
    record Looked(ScanResult result) implements Answer {}

    /**
     * It cannot look at this one, as it is set up.
     *
     * @param why for staff
     */
    record Unable(String why) implements Answer {}
  }
}
