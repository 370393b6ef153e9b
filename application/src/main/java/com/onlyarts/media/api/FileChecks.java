package com.onlyarts.media.api;

/** Proves that a file is a picture or a PDF, for modules that keep files by themselves. */
public interface FileChecks {
  /** The heaviest file that is taken: 10 MB. */
  int MOST_BYTES = 10 * 1024 * 1024;

  /**
   * The file as it may be kept: a picture is made anew, upright and without what its camera wrote
   * into it (R90); a PDF stays as it is.
   *
   * @throws com.onlyarts.kernel.Rejected if it is too large, neither of the two, or damaged
   */
  CheckedFile check(byte[] file);

  /**
   * What may be kept.
   *
   * @param mediaType told by its bytes
   * @param extension what names of its kind end in, without the dot
   */
  record CheckedFile(String mediaType, String extension, byte[] bytes) {}
}
