package com.onlyarts.kernel.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A client as strangers write it, over real HTTP; every answer, and every request not marked
 * careless, is held to the contract.
 *
 * <pre>{@code
 * api.as(token).post("/cart/items", "{\"artworkId\":\"…\",\"quantity\":1}").expect(201).at("/data/cart/total")
 * }</pre>
 */
public final class ApiClient {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE =
      Duration.ofMinutes(5); // longer than the slowest machine needs: only what hangs runs into it
  private static final int BUSY = 503;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final URI base;
  private final Map<String, String> headers;
  private final boolean careless;
  private final boolean patient;
  private final Duration timeout;

  private ApiClient(
      URI base, Map<String, String> headers, boolean careless, boolean patient, Duration timeout) {
    this.base = base;
    this.headers = headers;
    this.careless = careless;
    this.patient = patient;
    this.timeout = timeout;
  }

  /**
   * @param base where the service listens, without {@code /api}
   */
  public static ApiClient of(URI base) {
    return new ApiClient(base, Map.of("Accept", "application/json"), false, false, PATIENCE);
  }

  /** The same client with this access token. */
  public ApiClient as(String accessToken) {
    return with("Authorization", "Bearer " + accessToken);
  }

  /** The same client with one more header, or another value of it. */
  public ApiClient with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new ApiClient(base, more, careless, patient, timeout);
  }

  /** The same client, whose requests may break the contract; the answers may not. */
  public ApiClient careless() {
    return new ApiClient(base, headers, true, patient, timeout);
  }

  /**
   * The same client, which comes again after a 503 when the answer says (R2): a machine with too
   * much to do is not a fault.
   */
  public ApiClient patient() {
    return new ApiClient(base, headers, careless, true, timeout);
  }

  /** The same client, which waits no longer than this for an answer. */
  public ApiClient within(Duration timeout) {
    return new ApiClient(base, headers, careless, patient, timeout);
  }

  public Answer get(String path) {
    return send("GET", path, null);
  }

  public Answer post(String path) {
    return send("POST", path, null);
  }

  public Answer post(String path, String json) {
    return send("POST", path, json);
  }

  /**
   * Sends a form of fields and files, as browsers do; a file's part has the name before the first
   * {@code :} of its key.
   */
  public Answer postForm(String path, Map<String, String> fields, Map<String, byte[]> files) {
    String boundary = "----" + Integer.toHexString(System.identityHashCode(new Object()));
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    fields.forEach(
        (name, value) ->
            body.writeBytes(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(boundary, name, value)
                    .getBytes(UTF_8)));
    files.forEach(
        (name, bytes) -> {
          String head =
              "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"x.txt\"\r\nContent-Type: text/plain\r\n\r\n";
          body.writeBytes(head.formatted(boundary, name.split(":")[0]).getBytes(UTF_8));
          body.writeBytes(bytes);
          body.writeBytes("\r\n".getBytes(UTF_8));
        });
    body.writeBytes("--%s--\r\n".formatted(boundary).getBytes(UTF_8));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + "/api" + path)).timeout(timeout);
    headers.forEach(request::header);
    request.header("Content-Type", "multipart/form-data; boundary=" + boundary);
    return answer(
        request.POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())).build(),
        Optional.empty(),
        false);
  }

  public Answer put(String path, String json) {
    return send("PUT", path, json);
  }

  /**
   * Sends bytes to an address that the service gave out beside the contract, wherever that says the
   * service is; answers the status.
   */
  public int putBytes(String address, byte[] bytes) {
    return signed(
            address, HttpRequest.newBuilder().PUT(HttpRequest.BodyPublishers.ofByteArray(bytes)))
        .statusCode();
  }

  /** Reads what stands at a signed address, which needs no token. */
  public HttpResponse<byte[]> getBytes(String address) {
    return signed(address, HttpRequest.newBuilder());
  }

  /** Gets what is no text. */
  public HttpResponse<byte[]> download(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + "/api" + path));
    headers.forEach(request::header);
    return bytes(request);
  }

  private HttpResponse<byte[]> signed(String address, HttpRequest.Builder request) {
    URI given = URI.create(address);
    return bytes(
        request.uri(
            URI.create("%s%s?%s".formatted(base, given.getRawPath(), given.getRawQuery()))));
  }

  private HttpResponse<byte[]> bytes(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.timeout(timeout).build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public Answer delete(String path) {
    return send("DELETE", path, null);
  }

  /**
   * Opens a stream of events, which stays open until it is closed; refusals are for {@link #get}.
   */
  public EventStream stream(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + "/api" + path)).timeout(timeout);
    headers.forEach(request::header);
    try {
      HttpResponse<InputStream> response =
          HTTP.send(
              request.setHeader("Accept", "text/event-stream").build(),
              HttpResponse.BodyHandlers.ofInputStream());
      assertThat(response.statusCode()).as(path).isEqualTo(200);
      ExercisedOperations.note("GET", response.uri().getRawPath(), 200);
      return new EventStream(response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Any request below {@code /api}. */
  public Answer send(String method, String path, @Nullable String json) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + "/api" + path)).timeout(timeout);
    headers.forEach(request::header);
    if (json != null && !headers.containsKey("Content-Type")) {
      request.header("Content-Type", "application/json");
    }
    request.method(
        method,
        json == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(json));
    return answer(request.build(), Optional.ofNullable(json), !careless);
  }

  private Answer answer(HttpRequest request, Optional<String> json, boolean requestIsSound) {
    try {
      HttpResponse<String> response = sent(request);
      if (!request.method().equals("HEAD") && !request.method().equals("OPTIONS")) {
        ContractJudge.judge(request, json, response, requestIsSound);
        ExercisedOperations.note(request.method(), request.uri().getRawPath(), response);
      }
      return new Answer(response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<String> sent(HttpRequest request) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    while (patient && response.statusCode() == BUSY && System.nanoTime() < deadline) {
      LockSupport.parkNanos(
          Duration.ofSeconds(response.headers().firstValueAsLong("Retry-After").orElse(1))
              .toNanos());
      response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }
    return response;
  }

  /** What came back. */
  public record Answer(HttpResponse<String> response) {

    /** Fails unless the status is this one. */
    public Answer expect(int status) {
      assertThat(response.statusCode())
          .as("%s %s: %s", response.request().method(), response.uri(), response.body())
          .isEqualTo(status);
      return this;
    }

    /** Fails unless the request was refused with this status and code, in the envelope (R1). */
    public Answer refused(int status, String code) {
      expect(status);
      assertThat(text("/code")).as(response.body()).isEqualTo(code);
      assertThat(at("/success").booleanValue()).isFalse();
      return this;
    }

    public JsonNode json() {
      try {
        return JSON.readTree(response.body());
      } catch (JsonProcessingException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** The node at this JSON pointer; missing if there is none. */
    public JsonNode at(String pointer) {
      return json().at(pointer);
    }

    /** The text at this JSON pointer. */
    public String text(String pointer) {
      JsonNode node = at(pointer);
      assertThat(node.isMissingNode())
          .as("%s is missing in %s", pointer, response.body())
          .isFalse();
      return node.asText();
    }

    public Optional<String> header(String name) {
      return response.headers().firstValue(name);
    }

    public int status() {
      return response.statusCode();
    }
  }
}
