package com.onlyarts.kernel.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontendOriginsTest {
  private static final List<String> CONFIGURED = List.of("https://www.onlyarts.example/");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:3000",
        "http://localhost",
        "https://LOCALHOST:5173",
        "http://app.localhost:8080",
        "http://127.0.0.1:4321",
        "http://[::1]:3000"
      })
  void a_page_of_this_machine_may_in_development_and_not_in_production(String origin) {
    assertThat(new FrontendOrigins(CONFIGURED, true).contains(origin)).isTrue();
    assertThat(new FrontendOrigins(CONFIGURED, false).contains(origin)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://www.onlyarts.example", "https://WWW.onlyarts.example:443"})
  void one_that_is_configured_always_may(String origin) {
    assertThat(new FrontendOrigins(CONFIGURED, true).contains(origin)).isTrue();
    assertThat(new FrontendOrigins(CONFIGURED, false).contains(origin)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "http://www.onlyarts.example",
        "https://www.onlyarts.example.evil.example",
        "http://localhost.evil.example",
        "http://evil-localhost",
        "http://localhost:3000.evil.example",
        "http://127.0.0.1.evil.example",
        "ftp://localhost"
      })
  void any_other_may_not(String origin) {
    assertThat(new FrontendOrigins(CONFIGURED, true).contains(origin)).isFalse();
  }
}
