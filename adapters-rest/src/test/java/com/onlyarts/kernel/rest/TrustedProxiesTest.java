package com.onlyarts.kernel.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustedProxiesTest {
  private final TrustedProxies proxies =
      TrustedProxies.of(List.of("10.0.0.0/8", "192.0.2.1", "fd00::/8"));

  @ParameterizedTest
  @CsvSource({
    "10.1.2.3, 203.0.113.7, 203.0.113.7, a proxy says who calls",
    "10.1.2.3, '203.0.113.7, 192.0.2.1', 203.0.113.7, of several proxies the outermost says it",
    "10.1.2.3, '198.51.100.9, 203.0.113.7', 203.0.113.7, what the caller claims itself does not count",
    "203.0.113.7, 198.51.100.9, 203.0.113.7, nor what somebody claims who is no proxy",
    "192.0.2.2, 198.51.100.9, 192.0.2.2, a neighbour of a proxy is none",
    "10.1.2.3, 'unknown, _hidden', 10.1.2.3, names are no addresses",
    "10.1.2.3, 10.4.5.6, 10.1.2.3, a proxy that calls for itself",
    "fd00::1, 2001:db8::7, 2001:db8::7, the sixth version too",
    "10.1.2.3, , 10.1.2.3, a proxy that says nothing"
  })
  void the_caller_is_whom_the_last_trusted_proxy_names(
      String peer, String forwardedFor, String caller, String because) {
    assertThat(proxies.callerBehind(peer, forwardedFor)).as(because).isEqualTo(caller);
  }

  @Test
  void without_proxies_whoever_connects_is_the_caller() {
    assertThat(TrustedProxies.none().callerBehind("10.1.2.3", "203.0.113.7")).isEqualTo("10.1.2.3");
  }

  @Test
  void what_is_no_network_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> TrustedProxies.of(List.of("the office")));
  }
}
