package com.onlyarts.kernel.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Callers;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * R2: what is refused counts as well, and a whole IPv6 network as one. One request a minute, so
 * that the second is one too many however slow this machine is.
 */
class RateLimitFilterTest {
  private static final int MANY = 100;

  @RegisterExtension
  static final RestService SERVICE =
      RestService.of(_ -> new StubbedPayments())
          .behind(
              new EdgeSettings(
                  TrustedProxies.of(List.of("127.0.0.0/8", "::1")), OptionalInt.of(1)));

  @Test
  void R2_requests_that_are_refused_count() {
    assertEnds(from("203.0.113.1"), api -> api.as("rubbish").get("/payments/methods").status());
    assertEnds(from("203.0.113.2"), api -> api.get("/payments/methods").status());
    assertEnds(from("203.0.113.3"), api -> api.get("/no/such/thing").status());
    assertEnds(from("203.0.113.4"), api -> api.send("PATCH", "/payments/methods", "{}").status());
    assertEnds(
        from("203.0.113.5"), api -> api.with("Accept", ";;;").get("/payments/methods").status());
    assertEnds(from("203.0.113.6"), api -> api.get("/payments/%00").status());
  }

  @Test
  void R15_addresses_of_one_IPv6_network_are_one_caller() {
    assertEnds(from("2001:db8:1:2::1"), api -> api.get("/no/such/thing").status());
    assertEnds(from("2001:db8:1:2:ffff::2"), api -> api.get("/no/such/thing").status(), 2);
    assertThat(from("2001:db8:1:3::1").get("/no/such/thing").status()).isEqualTo(404);
  }

  @Test
  void an_account_goes_on_while_strangers_of_its_network_wait() {
    ApiClient office = from("203.0.113.9");
    assertEnds(office, api -> api.get("/no/such/thing").status());
    office.as(RestService.token(Callers.aUser())).get("/payments/methods").expect(200);
  }

  private static ApiClient from(String address) {
    return SERVICE.api().careless().with("X-Forwarded-For", address);
  }

  private static void assertEnds(ApiClient api, Function<ApiClient, Integer> call) {
    assertEnds(api, call, MANY);
  }

  private static void assertEnds(ApiClient api, Function<ApiClient, Integer> call, int most) {
    assertThat(Stream.generate(() -> call.apply(api)).limit(most)).contains(429);
  }
}
