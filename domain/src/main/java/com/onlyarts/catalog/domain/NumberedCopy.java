package com.onlyarts.catalog.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * A copy of a limited edition (R130).
 *
 * @param number which one it is, from 1 on
 * @param of how many there were when it was sold
 */
public record NumberedCopy(CertificateCode code, int number, int of) {

  /**
   * The next copies that are sold: first those whose number has come back with its copy, then those
   * behind the last one, so that there is never a gap.
   *
   * @param back numbers that have come back, at most so many as are wanted
   * @param last the highest number that was ever given; 0 if there was none
   */
  public static List<NumberedCopy> next(int copies, List<Integer> back, int last, int of) {
    List<Integer> numbers = new ArrayList<>(back);
    for (int next = last + 1; numbers.size() < copies; next++) {
      numbers.add(next);
    }
    return numbers.stream()
        .map(number -> new NumberedCopy(CertificateCode.next(), number, of))
        .toList();
  }
}
