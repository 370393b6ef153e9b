package com.onlyarts.catalog.application.port;

import com.onlyarts.catalog.domain.ArtworkImport;
import com.onlyarts.catalog.domain.GivenWork;
import java.util.List;
import java.util.Optional;

/**
 * What artists bring works along in (R280). The archive lies in a remote place: nothing here is
 * asked inside a transaction. Addresses that a source names are never fetched.
 */
public interface ImportSources {

  /**
   * Opens what an import came with, to be closed.
   *
   * @throws UnreadableSource if its archive cannot be read
   */
  Opened open(ArtworkImport.Source source);

  /** A source that is open. */
  interface Opened extends AutoCloseable {

    /**
     * The works it tells of, each of them by itself as it stands.
     *
     * @param list what was sent beside the archive
     * @throws UnreadableSource if they cannot be read, or are more than {@value
     *     ArtworkImport#MOST_ROWS}
     */
    List<GivenWork> works(Optional<byte[]> list);

    /**
     * An entry of the archive, by the name that a row gives it; its folders need not be named where
     * the rest is unambiguous.
     *
     * @param most one byte more than so many is answered at most
     * @return empty if there is none, or more than one could be meant
     * @throws UnreadableSource if it is damaged
     */
    Optional<byte[]> picture(String name, int most);

    @Override
    void close();
  }

  /** It cannot be read; the message says why, to whoever sent it. */
  final class UnreadableSource extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableSource(String why) {
      super(why, null, false, false); // an answer, not a fault: no stack trace
    }

    /** Why, in a sentence. */
    public String reason() {
      return String.valueOf(getMessage());
    }
  }
}
