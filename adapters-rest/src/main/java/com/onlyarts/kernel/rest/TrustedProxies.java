package com.onlyarts.kernel.rest;

import com.onlyarts.kernel.Networks;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The reverse proxies whose word counts. Behind them the caller is whom {@code X-Forwarded-For}
 * names last and who is no proxy of ours; from anybody else that header is a claim, and not looked
 * at.
 *
 * @param networks addresses and networks, as in {@code 10.0.0.0/8}
 */
public record TrustedProxies(List<IPAddress> networks) {
  static final String HEADER = "X-Forwarded-For";

  public TrustedProxies {
    networks = List.copyOf(networks);
  }

  /** None: whoever connects is the caller. */
  public static TrustedProxies none() {
    return new TrustedProxies(List.of());
  }

  /**
   * Reads addresses and networks.
   *
   * @throws IllegalArgumentException if one of them is neither
   */
  public static TrustedProxies of(List<String> networks) {
    return new TrustedProxies(networks.stream().map(TrustedProxies::network).toList());
  }

  /**
   * Who calls.
   *
   * @param peer who connected
   * @param forwardedFor what the header says, nearest last; null if it was not sent
   */
  String callerBehind(String peer, @Nullable String forwardedFor) {
    if (forwardedFor == null || !trusts(peer)) {
      return peer;
    }
    List<String> hops =
        Arrays.stream(forwardedFor.split(","))
            .map(String::strip)
            .filter(TrustedProxies::isAddress)
            .toList();
    return hops.reversed().stream().filter(hop -> !trusts(hop)).findFirst().orElse(peer);
  }

  /**
   * By what those at this address are counted together; empty for a proxy of ours, behind which
   * there are many.
   */
  public Optional<String> countedBy(String address) {
    return trusts(address) ? Optional.empty() : Optional.of(Networks.of(address));
  }

  private boolean trusts(String address) {
    IPAddress parsed = new IPAddressString(address).getAddress();
    return parsed != null && networks.stream().anyMatch(network -> network.contains(parsed));
  }

  private static boolean isAddress(String text) {
    return new IPAddressString(text).getAddress() != null
        && !text.contains("/")
        && !text.contains("*");
  }

  private static IPAddress network(String text) {
    IPAddress network = new IPAddressString(text).getAddress();
    if (network == null) {
      throw new IllegalArgumentException(text + " is no address and no network");
    }
    return network.toPrefixBlock();
  }
}
