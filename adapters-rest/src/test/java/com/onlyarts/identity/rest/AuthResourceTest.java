package com.onlyarts.identity.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.application.IdentityFixture;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.kernel.rest.RestService;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthResourceTest {
  private static final IdentityFixture PRODUCTION = new IdentityFixture();
  private static final AtomicInteger NAMES = new AtomicInteger();
  @RegisterExtension static final RestService SERVICE = IdentityService.of(PRODUCTION);

  private final ApiClient api = SERVICE.api();
  private final String name = "painter" + NAMES.incrementAndGet();

  @Test
  void R10_the_documents_own_registration() {
    Answer answer =
        api.post(
                "/auth/register",
                """
                {"username":"johndoe","email":"john@example.com","password":"securepassword123","fullName":"John Doe","role":"artist"}
                """)
            .expect(201);

    assertThat(answer.text("/message")).isEqualTo("Registration successful");
    assertThat(answer.text("/data/user/role")).isEqualTo("artist");
    assertThat(answer.text("/data/user/fullName")).isEqualTo("John Doe");
    assertThat(answer.at("/data/expiresIn").intValue()).isEqualTo(900);
    assertThat(answer.response().body()).contains("\"balance\":0.00");
    Answer me = api.as(answer.text("/data/accessToken")).get("/auth/me").expect(200);
    assertThat(me.at("/data/user")).isEqualTo(answer.at("/data/user"));
  }

  @Test
  void R10_an_admin_does_not_register() {
    Answer refused = register(name, "\"admin\"").refused(403, "role_not_allowed");
    assertThat(refused.text("/errors/0/field")).isEqualTo("role");
  }

  @Test
  void R11_taken_and_reserved_names() {
    register(name, "null").expect(201);
    assertThat(register(name, "null").refused(409, "username_taken").text("/errors/0/field"))
        .isEqualTo("username");
    register("Search", "null").refused(409, "username_reserved");
    Answer email =
        api.post(
            "/auth/register",
            "{\"username\":\"x%s\",\"email\":\"%s@EXAMPLE.org\",\"password\":\"securepassword123\"}"
                .formatted(name, name));
    assertThat(email.refused(409, "email_taken").text("/errors/0/field")).isEqualTo("email");
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"username\":\"ab\",\"email\":\"ab@example.org\",\"password\":\"securepassword123\"}', username",
    "'{\"username\":\"a b c\",\"email\":\"ab@example.org\",\"password\":\"securepassword123\"}', username",
    "'{\"username\":\"abc\",\"email\":\"nonsense\",\"password\":\"securepassword123\"}', email",
    "'{\"username\":\"abc\",\"email\":\"abc@example.org\"}', password",
    "'{\"username\":\"abc\",\"email\":\"abc@example.org\",\"password\":5}', password",
    "'{\"username\":\"abc\",\"email\":\"abc@example.org\",\"password\":\"securepassword123\",\"role\":\"owner\"}', role"
  })
  void R2_bad_registrations_name_the_member(String body, String field) {
    assertThat(
            api.careless()
                .post("/auth/register", body)
                .refused(400, "invalid_request")
                .text("/errors/0/field"))
        .isEqualTo(field);
  }

  @Test
  void R12_a_weak_password_is_refused() {
    Answer weak =
        api.post(
            "/auth/register",
            "{\"username\":\"%s\",\"email\":\"%s@example.org\",\"password\":\"password123\"}"
                .formatted(name, name));
    assertThat(weak.refused(400, "weak_password").text("/errors/0/field")).isEqualTo("password");
  }

  @Test
  void R14_the_refresh_token_comes_in_a_cookie_for_api_auth_that_scripts_do_not_see() {
    String cookie = register(name, "null").expect(201).header("Set-Cookie").orElseThrow();

    assertThat(cookie)
        .matches(
            "refreshToken=[A-Za-z0-9_-]{43}; Path=/api/auth; HttpOnly; SameSite=Lax; Secure; Max-Age=2592000");
  }

  @Test
  void R14_refreshing_replaces_the_cookie_and_a_replay_ends_the_session() {
    Answer registered = register(name, "null");
    String first = cookieOf(registered);

    Answer fresh = api.with("Cookie", first).post("/auth/refresh").expect(200);
    assertThat(fresh.text("/message")).isEqualTo("Token refreshed");
    assertThat(cookieOf(fresh)).isNotEqualTo(first);
    Answer race = api.with("Cookie", first).post("/auth/refresh").expect(200);
    assertThat(race.header("Set-Cookie")).isEmpty();

    PRODUCTION.clock.advance(Duration.ofSeconds(11));
    api.with("Cookie", first).post("/auth/refresh").refused(401, "invalid_refresh_token");
    api.with("Cookie", cookieOf(fresh)).post("/auth/refresh").refused(401, "invalid_refresh_token");
    api.as(fresh.text("/data/accessToken")).get("/auth/me").refused(401, "invalid_token");
  }

  @Test
  void R14_without_a_cookie_there_is_nothing_to_refresh_and_logging_out_is_fine() {
    api.careless().post("/auth/refresh").refused(401, "invalid_refresh_token");
    assertThat(api.post("/auth/logout").expect(200).text("/message"))
        .isEqualTo("Logout successful");
    api.with("Authorization", "Bearer stale").post("/auth/logout").expect(200);
  }

  @Test
  void R14_logging_out_ends_the_session_and_takes_the_cookie() {
    Answer registered = register(name, "null");

    Answer out = api.with("Cookie", cookieOf(registered)).post("/auth/logout").expect(200);

    assertThat(out.at("/data").isNull()).isTrue();
    assertThat(out.header("Set-Cookie"))
        .hasValueSatisfying(
            cookie -> assertThat(cookie).startsWith("refreshToken=;").endsWith("Max-Age=0"));
    api.as(registered.text("/data/accessToken")).get("/auth/me").refused(401, "invalid_token");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "null",
        "http://api.onlyarts.example",
        "https://api.onlyarts.example.evil.example"
      })
  void R14_pages_that_are_none_of_ours_cannot_refresh_or_log_out(String origin) {
    String cookie = cookieOf(register(name, "null"));

    api.with("Cookie", cookie)
        .with("Origin", origin)
        .post("/auth/refresh")
        .refused(403, "origin_not_allowed");
    api.with("Cookie", cookie)
        .with("Origin", origin)
        .post("/auth/logout")
        .refused(403, "origin_not_allowed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.onlyarts.example",
        "https://API.onlyarts.example:443",
        "https://www.onlyarts.example"
      })
  void R14_our_own_pages_can(String origin) {
    String cookie = cookieOf(register(name, "null"));
    api.with("Cookie", cookie).with("Origin", origin).post("/auth/refresh").expect(200);
  }

  @Test
  void R15_wrong_credentials_and_then_too_many() {
    register(name, "null").expect(201);
    for (int failure = 0; failure < 5; failure++) {
      login(name, "wrong").refused(401, "bad_credentials");
    }

    Answer waiting = login(name, "securepassword123").refused(429, "too_many_logins");

    assertThat(waiting.header("Retry-After")).contains("10");
    PRODUCTION.clock.advance(Duration.ofMinutes(2));
    assertThat(login(name, "securepassword123").expect(200).text("/message"))
        .isEqualTo("Login successful");
  }

  @Test
  void R6_a_repeated_registration_is_signed_in_to_the_same_account_in_a_session_of_its_own() {
    ApiClient keyed = api.with("Idempotency-Key", "registration-" + name);
    String body =
        "{\"username\":\"%s\",\"email\":\"%s@example.org\",\"password\":\"securepassword123\"}"
            .formatted(name, name);

    Answer first = keyed.post("/auth/register", body).expect(201);
    Answer again = keyed.post("/auth/register", body).expect(201);

    assertThat(again.text("/data/user/id")).isEqualTo(first.text("/data/user/id"));
    assertThat(again.text("/data/accessToken")).isNotEqualTo(first.text("/data/accessToken"));
    assertThat(cookieOf(again)).isNotEqualTo(cookieOf(first));
    assertThat(again.header("Idempotent-Replayed")).isEmpty();
    keyed
        .post("/auth/register", body.replace("securepassword123", "another-password-1"))
        .refused(409, "username_taken");
  }

  @Test
  void R13_the_public_keys_come_without_an_envelope() {
    assertThat(api.get("/auth/jwks.json").expect(200).text("/keys/0/alg")).isEqualTo("ES256");
  }

  private Answer register(String username, String role) {
    return api.careless()
        .post(
            "/auth/register",
            "{\"username\":\"%s\",\"email\":\"%s@example.org\",\"password\":\"securepassword123\",\"role\":%s}"
                .formatted(username, username, role));
  }

  private Answer login(String username, String password) {
    return api.post(
        "/auth/login",
        "{\"email\":\"%s@example.org\",\"password\":\"%s\"}".formatted(username, password));
  }

  private static String cookieOf(Answer answer) {
    return answer.header("Set-Cookie").orElseThrow().split(";")[0];
  }
}
