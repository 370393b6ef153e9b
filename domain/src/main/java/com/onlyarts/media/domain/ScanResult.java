package com.onlyarts.media.domain;

/** What a virus scanner says of an original (R120). */
public sealed interface ScanResult {

  /** Nothing was found. */
  record Clean() implements ScanResult {}

  /**
   * It is never delivered.
   *
   * @param finding what the scanner calls it, for its artist and for staff
   */
  record Infected(String finding) implements ScanResult {}
}
