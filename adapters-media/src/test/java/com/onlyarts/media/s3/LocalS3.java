package com.onlyarts.media.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers over real HTTP as S3 documents, with its bytes on the local disk: checks signatures, the
 * hashes of bodies, the sizes of parts and the tags of what is joined, and can be told to fail.
 */
public final class LocalS3 implements AutoCloseable {
  public static final String REGION = "eu-north-1";
  public static final String BUCKET = "arts";
  public static final String ACCESS_KEY = "AKIATEST";
  public static final String SECRET_KEY = "not+a/secret";
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d+)");
  private static final int BUFFER = 64 * 1024;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Queue<Planned> faults = new ConcurrentLinkedQueue<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final S3Shelf objects;

  /** How a request goes wrong. */
  public enum Fault {
    /** 503, and nothing happens. */
    SLOW_DOWN,
    /** 500, and nothing happens. */
    INTERNAL_ERROR,
    /** Nothing is ever answered. */
    SILENT,
    /** The bytes end in their middle. */
    CUT,
    /** It is done, and nobody hears of it. */
    ANSWER_LOST
  }

  /**
   * @param folder where its objects lie
   */
  public LocalS3(Path folder) {
    objects = new S3Shelf(folder);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** A store with nothing in it, in a folder of its own. */
  public static LocalS3 empty() {
    try {
      return new LocalS3(Files.createTempDirectory("bucket"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /** The settings with which the service keeps originals here. */
  public Map<String, String> settings() {
    return Map.of(
        "ONLYARTS_FILES_S3_ENDPOINT", address().toString(),
        "ONLYARTS_FILES_S3_REGION", REGION,
        "ONLYARTS_FILES_S3_BUCKET", BUCKET,
        "ONLYARTS_FILES_S3_ACCESS_KEY", ACCESS_KEY,
        "ONLYARTS_FILES_S3_SECRET_KEY", SECRET_KEY);
  }

  /** Each of the next requests goes wrong in one of these ways, in this order. */
  public void fail(Fault... next) {
    for (Fault fault : next) {
      failAt("", "", fault);
    }
  }

  /** The next request of this method goes wrong whose address has this in it. */
  public void failAt(String method, String address, Fault fault) {
    faults.add(new Planned(method, address, fault));
  }

  private record Planned(String method, String address, Fault fault) {
    boolean isFor(HttpExchange exchange) {
      return exchange.getRequestMethod().startsWith(method)
          && exchange.getRequestURI().toString().contains(address);
    }
  }

  /** What was asked, as in {@code GET /arts/originals/…?uploads}. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** The keys of all objects. */
  public List<String> keys() {
    return List.copyOf(objects.list("").keySet());
  }

  /** Uploads that were begun, and neither completed nor aborted. */
  public int unfinished() {
    return objects.uploads("").size();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
      Optional<Fault> fault = fault(exchange);
      if (fault.filter(it -> it == Fault.SILENT).isPresent()) {
        closing.await();
      } else if (fault.filter(it -> it == Fault.SLOW_DOWN).isPresent()) {
        refuse(exchange, 503, "SlowDown");
      } else if (fault.filter(it -> it == Fault.INTERNAL_ERROR).isPresent()) {
        refuse(exchange, 500, "InternalError");
      } else if (!S3Signatures.isGood(exchange, ACCESS_KEY, SECRET_KEY, REGION, Instant.now())) {
        refuse(exchange, 403, "SignatureDoesNotMatch");
      } else {
        serve(exchange, fault);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Optional<Fault> fault(HttpExchange exchange) {
    Optional<Planned> planned = faults.stream().filter(it -> it.isFor(exchange)).findFirst();
    return planned.filter(faults::remove).map(Planned::fault);
  }

  private void serve(HttpExchange exchange, Optional<Fault> fault) throws IOException {
    String[] path = exchange.getRequestURI().getPath().substring(1).split("/", 2);
    if (!path[0].equals(BUCKET)) {
      refuse(exchange, 404, "NoSuchBucket");
      return;
    }
    try {
      String key = path.length > 1 ? path[1] : "";
      Map<String, String> query = S3Xml.query(exchange.getRequestURI().getRawQuery());
      if (exchange.getRequestMethod().equals("GET") && !key.isEmpty()) {
        show(exchange, key, fault);
        return;
      }
      String answer = done(exchange, key, query);
      if (fault.filter(it -> it == Fault.ANSWER_LOST).isEmpty()) {
        send(exchange, answer.isEmpty() ? 204 : 200, answer);
      }
    } catch (S3Shelf.Refused refused) {
      refuse(exchange, refused.status(), refused.code());
    }
  }

  /** Everything but the reading of objects; empty for what has no answer but its status. */
  private String done(HttpExchange exchange, String key, Map<String, String> query)
      throws IOException {
    String asked =
        exchange.getRequestMethod()
            + (query.containsKey("uploads") ? " uploads" : "")
            + (query.containsKey("uploadId") ? " upload" : "");
    return switch (asked) {
      case "GET" -> S3Xml.list(BUCKET, objects.list(requireNonNull(query.get("prefix"))));
      case "GET uploads" ->
          S3Xml.uploads(BUCKET, objects.uploads(requireNonNull(query.get("prefix"))));
      case "PUT" -> {
        String etag = objects.put(key, exchange.getRequestBody(), hash(exchange));
        exchange.getResponseHeaders().set("ETag", etag);
        yield " ";
      }
      case "POST uploads" -> S3Xml.begun(BUCKET, key, objects.begin(key));
      case "PUT upload" -> {
        String source = exchange.getRequestHeaders().getFirst("x-amz-copy-source");
        yield S3Xml.copied(
            objects.copy(
                source.substring(source.indexOf(BUCKET) + BUCKET.length() + 1),
                requireNonNull(query.get("uploadId")),
                Integer.parseInt(query.get("partNumber"))));
      }
      case "POST upload" -> {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        yield S3Xml.completed(
            BUCKET,
            key,
            objects.complete(key, requireNonNull(query.get("uploadId")), S3Xml.parts(body)));
      }
      case "DELETE upload" -> {
        objects.abort(requireNonNull(query.get("uploadId")));
        yield "";
      }
      case "DELETE" -> {
        objects.delete(key);
        yield "";
      }
      default -> throw new S3Shelf.Refused(501, "NotImplemented");
    };
  }

  private static String hash(HttpExchange exchange) {
    return exchange.getRequestHeaders().getFirst("x-amz-content-sha256");
  }

  private void show(HttpExchange exchange, String key, Optional<Fault> fault) throws IOException {
    S3Shelf.Stored object = objects.get(key);
    String match = exchange.getRequestHeaders().getFirst("If-Match");
    if (match != null && !match.equals(object.etag())) {
      throw new S3Shelf.Refused(412, "PreconditionFailed");
    }
    Matcher range = RANGE.matcher(exchange.getRequestHeaders().getFirst("Range"));
    if (!range.matches() || Long.parseLong(range.group(1)) >= object.bytes()) {
      throw new S3Shelf.Refused(416, "InvalidRange");
    }
    long first = Long.parseLong(range.group(1));
    long last = Math.min(Long.parseLong(range.group(2)), object.bytes() - 1);
    exchange.getResponseHeaders().set("ETag", object.etag());
    exchange
        .getResponseHeaders()
        .set("Content-Range", "bytes %d-%d/%d".formatted(first, last, object.bytes()));
    exchange.sendResponseHeaders(206, last - first + 1);
    try (InputStream in = object.open(first)) {
      OutputStream out = exchange.getResponseBody();
      long left = fault.isPresent() ? (last - first + 1) / 2 : last - first + 1;
      byte[] buffer = new byte[BUFFER];
      while (left > 0) {
        int read = in.read(buffer, 0, (int) Math.min(BUFFER, left));
        out.write(buffer, 0, read);
        left -= read;
      }
      out.flush();
    }
  }

  private static void refuse(HttpExchange exchange, int status, String code) throws IOException {
    exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
    send(exchange, status, S3Xml.error(code));
  }

  private static void send(HttpExchange exchange, int status, String xml) throws IOException {
    byte[] body = xml.strip().getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/xml");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
