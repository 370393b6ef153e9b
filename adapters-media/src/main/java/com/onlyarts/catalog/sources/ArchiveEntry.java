package com.onlyarts.catalog.sources;

import java.util.Locale;

/**
 * What the directory of an archive says of one file in it.
 *
 * @param name with its folders, apart by slashes; it is a word to look for, and leads nowhere
 * @param method how it is packed: 0 not at all, 8 deflated
 * @param packed how many bytes it has in the archive
 * @param bytes how many it has unpacked
 * @param crc of those
 * @param start where its local header is
 */
record ArchiveEntry(String name, int method, long packed, long bytes, int crc, long start) {
  private static final long SMALL = 1024 * 1024;
  private static final long MOST_TIMES = 200;

  /** Whether it says to unfold to more than anything that is meant well does. */
  boolean isBomb() {
    return bytes > SMALL && bytes / Math.max(1, packed) > MOST_TIMES;
  }

  /** What it is called without its folders, in small letters. */
  String shortName() {
    return name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  /** Whether it ends so, as in {@code .csv}. */
  boolean endsWith(String extension) {
    return shortName().endsWith(extension);
  }

  /**
   * Whether it is a file that somebody meant to send: no folder, nothing that a system hides, and
   * no name that would leave the archive.
   */
  boolean isMeant() {
    return !name.endsWith("/")
        && !name.startsWith("/")
        && !name.startsWith("__MACOSX/")
        && !shortName().startsWith(".")
        && !("/" + name + "/").contains("/../");
  }
}
