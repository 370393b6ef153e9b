package com.onlyarts.contract;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code info.version} of a contract: what breaks a client raises the first number, what is added
 * the middle one, wording the last.
 */
record ContractVersion(int major, int minor, int patch) implements Comparable<ContractVersion> {
  private static final Comparator<ContractVersion> ORDER =
      Comparator.comparingInt(ContractVersion::major)
          .thenComparingInt(ContractVersion::minor)
          .thenComparingInt(ContractVersion::patch);

  static ContractVersion of(String text) {
    List<Integer> numbers = Stream.of(text.split("\\.")).map(Integer::valueOf).toList();
    if (numbers.size() != 3) {
      throw new IllegalArgumentException("a version has three numbers: " + text);
    }
    return new ContractVersion(numbers.get(0), numbers.get(1), numbers.get(2));
  }

  boolean allowsAdditionsTo(ContractVersion released) {
    return major > released.major || (major == released.major && minor > released.minor);
  }

  boolean allowsBreaking(ContractVersion released) {
    return major > released.major;
  }

  @Override
  public int compareTo(ContractVersion other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return "%d.%d.%d".formatted(major, minor, patch);
  }
}
