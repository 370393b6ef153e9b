package com.onlyarts.media.cloudinary;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Answers over real HTTP as Cloudinary documents: checks signatures, keeps what is uploaded, makes
 * eager sizes, and can be told to fail.
 */
final class LocalCloudinary implements AutoCloseable {
  static final String CLOUD = "demo";
  static final String KEY = "1234";
  static final String SECRET = "abcd";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> UNSIGNED =
      Set.of("file", "cloud_name", "resource_type", "api_key", "signature");
  private static final Pattern PART = Pattern.compile("name=\"([^\"]+)\"");
  private static final Pattern BOX = Pattern.compile("w_(\\d+)");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Queue<Fault> faults = new ArrayDeque<>();
  private final List<Seen> requests = new ArrayList<>();
  private final Map<String, ObjectNode> pictures = new LinkedHashMap<>();

  /** How the next request goes wrong. */
  enum Fault {
    /** Cloudinary's own "too many requests". */
    ENHANCE_YOUR_CALM,
    TOO_MANY,
    INTERNAL,
    /** A gateway in front answers in HTML. */
    BAD_GATEWAY,
    /** It is done, and the answer never comes. */
    SLOW_AFTER_COMMIT,
    /** It is done, and the connection drops. */
    DROP_AFTER_COMMIT,
    /** It says 200, and not what is documented. */
    MALFORMED,
    /** It says 200, and no JSON. */
    NOT_JSON,
    UNAUTHORISED
  }

  record Seen(String path, Map<String, String> form) {}

  private record Reply(int status, String body) {}

  LocalCloudinary() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::serve);
    server.setExecutor(threads);
    server.start();
  }

  URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  synchronized void next(Fault... coming) {
    faults.addAll(Arrays.asList(coming));
  }

  synchronized List<Seen> requests() {
    return List.copyOf(requests);
  }

  synchronized boolean shows(String url) {
    return pictures.keySet().stream().anyMatch(id -> url.contains(id + "."));
  }

  synchronized int count() {
    return pictures.size();
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.close();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      Optional<Reply> reply = reply(seen(exchange));
      if (reply.isPresent()) {
        byte[] body = reply.get().body().getBytes(UTF_8);
        exchange.sendResponseHeaders(reply.get().status(), body.length);
        exchange.getResponseBody().write(body);
      }
    }
  }

  private Optional<Reply> reply(Seen request) {
    Optional<Fault> fault = begin(request);
    if (fault.isEmpty()) {
      return Optional.of(done(request));
    }
    return switch (fault.get()) {
      case ENHANCE_YOUR_CALM -> Optional.of(error(420, "Rate limit exceeded"));
      case TOO_MANY -> Optional.of(error(429, "Too many concurrent upload_api operations"));
      case INTERNAL -> Optional.of(error(500, "General Error"));
      case BAD_GATEWAY -> Optional.of(new Reply(502, "<html>Bad Gateway</html>"));
      case UNAUTHORISED -> Optional.of(error(401, "unknown api_key"));
      case MALFORMED -> Optional.of(new Reply(200, "{\"status\":\"pending\"}"));
      case NOT_JSON -> Optional.of(new Reply(200, "<html>Welcome</html>"));
      case SLOW_AFTER_COMMIT -> {
        done(request);
        awaitClosing();
        yield Optional.empty();
      }
      case DROP_AFTER_COMMIT -> {
        done(request);
        yield Optional.empty();
      }
    };
  }

  private synchronized Optional<Fault> begin(Seen request) {
    requests.add(request);
    return Optional.ofNullable(faults.poll());
  }

  private void awaitClosing() {
    try {
      closing.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized Reply done(Seen request) {
    Map<String, String> form = request.form();
    if (!KEY.equals(form.get("api_key")) || !signature(form).equals(form.get("signature"))) {
      return error(401, "Invalid Signature");
    }
    String id = requireNonNull(form.get("public_id"));
    return switch (request.path()) {
      case "/v1_1/demo/image/upload" -> uploaded(id, form);
      case "/v1_1/demo/image/explicit" ->
          pictures.containsKey(id)
              ? new Reply(200, described(id, form))
              : error(404, "Resource not found - " + id);
      case "/v1_1/demo/image/destroy" ->
          new Reply(
              200,
              "{\"result\":\"%s\"}".formatted(pictures.remove(id) == null ? "not found" : "ok"));
      default -> error(404, "Unknown path");
    };
  }

  /** Every picture is 1920 x 1080 here; its file's length is what it weighs. */
  private Reply uploaded(String id, Map<String, String> form) {
    if (pictures.containsKey(id)
        && !"true".equals(form.get("overwrite"))
        && !"1".equals(form.get("overwrite"))) {
      return new Reply(200, described(id, form));
    }
    ObjectNode picture =
        JSON.createObjectNode()
            .put("public_id", id)
            .put("version", 1)
            .put("width", 1920)
            .put("height", 1080)
            .put("format", "jpg");
    picture
        .put("resource_type", "image")
        .put("type", "upload")
        .put("bytes", requireNonNull(form.get("file")).length());
    picture.put(
        "secure_url", "https://res.cloudinary.com/%s/image/upload/v1/%s.jpg".formatted(CLOUD, id));
    pictures.put(id, picture);
    return new Reply(200, described(id, form));
  }

  private String described(String id, Map<String, String> form) {
    ObjectNode answer = requireNonNull(pictures.get(id)).deepCopy();
    if (form.containsKey("eager")) {
      var eager = answer.putArray("eager");
      for (String transformation : form.get("eager").split("\\|")) {
        Matcher box = BOX.matcher(transformation);
        int width = box.find() ? Math.min(1920, Integer.parseInt(box.group(1))) : 1920;
        eager
            .addObject()
            .put("transformation", transformation)
            .put("width", width)
            .put("height", width * 9 / 16)
            .put(
                "secure_url",
                "https://res.cloudinary.com/%s/image/upload/%s/v1/%s.jpg"
                    .formatted(CLOUD, transformation, id));
      }
    }
    return answer.toString();
  }

  /**
   * As documented: all parameters but a few, sorted, joined, with the secret behind them, hashed.
   */
  private static String signature(Map<String, String> form) {
    String text =
        new TreeMap<>(form)
            .entrySet().stream()
                .filter(field -> !UNSIGNED.contains(field.getKey()) && !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("&"));
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-1").digest((text + SECRET).getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Seen seen(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), ISO_8859_1);
    String type =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type")).orElse("");
    Map<String, String> form =
        type.startsWith("multipart/")
            ? parts(body, type.replaceAll(".*boundary=\"?([^\";]+).*", "$1"))
            : fields(body);
    return new Seen(exchange.getRequestURI().getPath(), form);
  }

  private static Map<String, String> parts(String body, String boundary) {
    Map<String, String> parts = new LinkedHashMap<>();
    for (String part : body.split(Pattern.quote("--" + boundary))) {
      int head = part.indexOf("\r\n\r\n");
      Matcher name = PART.matcher(head < 0 ? "" : part.substring(0, head));
      if (name.find()) {
        parts.put(name.group(1), part.substring(head + 4, part.length() - 2));
      }
    }
    return parts;
  }

  private static Map<String, String> fields(String body) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : body.split("&")) {
      fields.put(
          URLDecoder.decode(pair.substring(0, pair.indexOf('=')), UTF_8),
          URLDecoder.decode(pair.substring(pair.indexOf('=') + 1), UTF_8));
    }
    return fields;
  }

  private static Reply error(int status, String message) {
    return new Reply(status, "{\"error\":{\"message\":\"%s\"}}".formatted(message));
  }
}
