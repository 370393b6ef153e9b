package com.onlyarts.media.domain;

/** Where an original stands. */
public sealed interface OriginalState {

  /** Its parts are on their way. */
  record Arriving() implements OriginalState {}

  /**
   * It is there, byte for byte as it was sent.
   *
   * @param sha256 of all its bytes, in 64 hexadecimal digits
   */
  record Complete(String sha256) implements OriginalState {}

  /** Nobody may have it any more; whoever stores it is yet to be told. */
  record Removed() implements OriginalState {}
}
