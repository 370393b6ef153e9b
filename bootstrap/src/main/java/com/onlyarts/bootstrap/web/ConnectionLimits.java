package com.onlyarts.bootstrap.web;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * How much of the service one caller may have at once.
 *
 * @param most connections in all; what comes then waits in the system's queue
 * @param mostAnAddress connections of one address, or of one /64 network of IPv6
 * @param idle how long a connection may be silent between two requests
 * @param head from the first byte of a request (on a new connection: from its beginning) to the end
 *     of its headers
 * @param body how long a body may take, and a second more for each {@code leastRate} bytes of it
 *     that have come
 * @param leastRate bytes a second
 * @param write how long a caller may take for 64 KiB of an answer
 */
public record ConnectionLimits(
    int most,
    int mostAnAddress,
    Duration idle,
    Duration head,
    Duration body,
    long leastRate,
    Duration write) {
  private static final long ENOUGH = 24_000;
  private static final long FEWEST = 16;
  private static final int ENOUGH_FOR_ONE = 512;
  private static final long LEAST_RATE = 16 * 1024;

  /**
   * What this process can carry. An accept that fails for want of descriptors ends Helidon's
   * listener.
   */
  public static ConnectionLimits ofThisProcess() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? within(unix.getMaxFileDescriptorCount() - unix.getOpenFileDescriptorCount())
        : within(ENOUGH);
  }

  /**
   * Two thirds of the descriptors that are free when it starts; the others are for the database,
   * providers and files.
   */
  static ConnectionLimits within(long free) {
    int most = (int) Math.clamp(free * 2 / 3, FEWEST, ENOUGH);
    return new ConnectionLimits(
        most,
        Math.min(most / 4, ENOUGH_FOR_ONE),
        Duration.ofMinutes(1),
        Duration.ofSeconds(10),
        Duration.ofMinutes(1),
        LEAST_RATE,
        Duration.ofSeconds(20));
  }
}
