package com.onlyarts.bench;

/**
 * What clients saw of some seconds.
 *
 * @param requests that were answered with success
 * @param micros how long all of it took
 * @param p50 microseconds of the middle one
 * @param p99 microseconds of the slowest but one in a hundred
 * @param refused because somebody else was quicker: a bid that was too low when it came in
 * @param errors everything else
 */
record LoadResult(long requests, long micros, long p50, long p99, long refused, long errors) {

  /** Answered in any way. */
  long answered() {
    return requests + refused + errors;
  }
}
