package com.onlyarts.bootstrap.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.onlyarts.bootstrap.demo.PeopleScript.Guest;
import com.onlyarts.media.signing.AddressSigner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The people of the demo, who call the service as any client would. */
final class DemoUsers {
  static final String PASSWORD = "lantern over still water";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String JSON_TYPE = "application/json";

  private final URI base;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, String> tokens = new HashMap<>();
  private final Map<String, String> cookies = new HashMap<>();

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
    JsonNode registered = keepSession(guest.username(), call(posting("/auth/register", account)));
    ids.put(guest.username(), registered.at("/data/user/id").asText());
  }

  String idOf(String username) {
    return Objects.requireNonNull(ids.get(username), username);
  }

  /**
   * Access tokens are good for minutes of the service's clock: whoever moves it lets everybody
   * fetch another, which costs less than to sign in again.
   */
  void forgetTokens() {
    tokens.clear();
  }

  /** What anybody sees. */
  JsonNode look(String path) {
    return said(call(request(path).GET()));
  }

  JsonNode does(String username, String method, String path) {
    return sends(username, method, path, BodyPublishers.noBody(), JSON_TYPE);
  }

  JsonNode does(String username, String method, String path, Object body) {
    return sends(username, method, path, json(body), JSON_TYPE);
  }

  /** The same with what is no JSON, as a form or a file. */
  JsonNode sends(
      String username, String method, String path, BodyPublisher body, String contentType) {
    return said(
        call(
            request(path)
                .setHeader("Content-Type", contentType)
                .header("Authorization", "Bearer " + tokenOf(username))
                .method(method, body)));
  }

  /**
   * Puts bytes where the service has asked for them; what it keeps by itself it takes here,
   * whatever it is called from outside.
   */
  void puts(URI address, byte[] bytes) {
    URI here =
        address.getPath().startsWith(AddressSigner.PATH)
            ? URI.create("%s%s?%s".formatted(base, address.getRawPath(), address.getRawQuery()))
            : address;
    call(HttpRequest.newBuilder(here).PUT(BodyPublishers.ofByteArray(bytes)));
  }

  static String email(String username) {
    return username + "@demo.example";
  }

  private String tokenOf(String username) {
    if (!tokens.containsKey(username)) {
      String cookie = cookies.get(username);
      keepSession(
          username,
          call(
              cookie == null
                  ? posting("/auth/login", Map.of("email", email(username), "password", PASSWORD))
                  : request("/auth/refresh")
                      .header("Cookie", cookie)
                      .POST(BodyPublishers.noBody())));
    }
    return Objects.requireNonNull(tokens.get(username));
  }

  private JsonNode keepSession(String username, HttpResponse<String> opened) {
    JsonNode said = said(opened);
    tokens.put(username, said.at("/data/accessToken").asText());
    opened
        .headers()
        .firstValue("Set-Cookie")
        .ifPresent(cookie -> cookies.put(username, cookie.split(";", 2)[0]));
    return said;
  }

  private HttpRequest.Builder posting(String path, Object body) {
    return request(path).POST(json(body));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + "/api" + path))
        .header("Content-Type", JSON_TYPE);
  }

  private static BodyPublisher json(Object body) {
    try {
      return BodyPublishers.ofString(JSON.writeValueAsString(body));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode said(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpResponse<String> call(HttpRequest.Builder asked) {
    HttpRequest request = asked.build();
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      if (response.statusCode() >= 300) {
        throw new IllegalStateException(
            "the demo could not %s %s: %s"
                .formatted(request.method(), request.uri().getPath(), response.body()));
      }
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
