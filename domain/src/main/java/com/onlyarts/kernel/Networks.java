package com.onlyarts.kernel;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Network addresses as they are counted: whoever has one IPv6 address has the 2^64 of its network,
 * so those are counted as one (R15).
 */
public final class Networks {
  private static final int BYTES_OF_A_NETWORK = 8;

  private Networks() {}

  /**
   * The address itself if it is an IPv4 one, the /64 around it if it is an IPv6 one.
   *
   * @param address as numbers; a text that is none stands for itself, no name is looked up
   */
  public static String of(String address) {
    try {
      InetAddress parsed = InetAddress.ofLiteral(address);
      return parsed instanceof Inet6Address
          ? "%s/64".formatted(start(parsed.getAddress()).getHostAddress())
          : parsed.getHostAddress();
    } catch (IllegalArgumentException _) {
      return address;
    }
  }

  private static InetAddress start(byte[] address) {
    Arrays.fill(address, BYTES_OF_A_NETWORK, address.length, (byte) 0);
    try {
      return InetAddress.getByAddress(address);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }
}
