package com.onlyarts.kernel.rest;

import java.util.OptionalInt;

/**
 * How requests come in from outside.
 *
 * @param proxies what stands in front of this service
 * @param perMinute requests that one account, or one network address without any, may send a
 *     minute; empty if as many as it likes
 */
public record EdgeSettings(TrustedProxies proxies, OptionalInt perMinute) {

  /** Straight, and as much as anybody likes. */
  public static EdgeSettings unlimited() {
    return new EdgeSettings(TrustedProxies.none(), OptionalInt.empty());
  }
}
