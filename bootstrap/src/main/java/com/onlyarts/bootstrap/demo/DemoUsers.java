package com.onlyarts.bootstrap.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.onlyarts.bootstrap.demo.DemoScript.Guest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The people of the demo, who call the service as any client would. */
final class DemoUsers {
  static final String PASSWORD = "lantern over still water";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI base;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, String> tokens = new HashMap<>();

  DemoUsers(URI base) {
    this.base = base;
  }

  void register(Guest guest, String role) {
    Map<String, String> account =
        Map.of(
            "username",
            guest.username(),
            "email",
            email(guest.username()),
            "password",
            PASSWORD,
            "fullName",
            guest.fullName(),
            "role",
            role);
    JsonNode registered = call("POST", "/auth/register", account, null);
    ids.put(guest.username(), registered.at("/data/user/id").asText());
    tokens.put(guest.username(), registered.at("/data/accessToken").asText());
  }

  String idOf(String username) {
    return Objects.requireNonNull(ids.get(username));
  }

  /**
   * Tokens are good for minutes of the service's clock: whoever moves it lets everybody sign in
   * again.
   */
  void forgetTokens() {
    tokens.clear();
  }

  /** What anybody sees. */
  JsonNode look(String path) {
    return call("GET", path, null, null);
  }

  JsonNode does(String username, String method, String path) {
    return call(method, path, null, tokenOf(username));
  }

  JsonNode does(String username, String method, String path, Object body) {
    return call(method, path, body, tokenOf(username));
  }

  private String tokenOf(String username) {
    return tokens.computeIfAbsent(
        username,
        name ->
            call("POST", "/auth/login", Map.of("email", email(name), "password", PASSWORD), null)
                .at("/data/accessToken")
                .asText());
  }

  static String email(String username) {
    return username + "@demo.example";
  }

  private JsonNode call(String method, String path, @Nullable Object body, @Nullable String token) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(base + "/api" + path))
              .header("Content-Type", "application/json");
      if (token != null) {
        request.header("Authorization", "Bearer " + token);
      }
      request.method(
          method,
          body == null
              ? HttpRequest.BodyPublishers.noBody()
              : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() >= 300) {
        throw new IllegalStateException(
            "the demo could not %s %s: %s".formatted(method, path, response.body()));
      }
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
