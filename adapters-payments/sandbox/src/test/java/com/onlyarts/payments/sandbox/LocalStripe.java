package com.onlyarts.payments.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The sandbox with faults around it: it can be told to fail in every way that leaves one in doubt,
 * and shows a test what it was asked and what it knows.
 */
public final class LocalStripe implements AutoCloseable {
  private static final List<SandboxPrice> PRICES =
      List.of(
          new SandboxPrice("price_premium", 900, "usd"),
          new SandboxPrice("price_pro", 1900, "usd"));
  private static final int LONGEST_PAGE = 100;

  private final Path folder;
  private final SandboxStore store;
  private final SandboxStripe stripe;
  private final HttpServer server;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Queue<Fault> faults = new ArrayDeque<>();
  private final List<SandboxRequest> requests = new ArrayList<>();
  private final Map<String, HeldLook> heldLooks = new LinkedHashMap<>();
  private volatile Function<SandboxRequest, Optional<Fault>> behaviour = _ -> Optional.empty();
  private volatile Consumer<ObjectNode> listener = _ -> {};
  private String form = "";
  private long told;
  private int pageSize = LONGEST_PAGE;

  /** How a request goes wrong. */
  public enum Fault {
    /** It is done, and the connection drops before the answer. */
    DROP_AFTER_COMMIT,
    /**
     * It is done, and the answer is a 500; repeated, the same 500 would be replayed, so it is not
     * kept here.
     */
    FAIL_AFTER_COMMIT,
    /** Nothing is done, and the answer is a 500, which is kept under the key and answered again. */
    FAIL_AND_KEEP,
    /** Too many requests: nothing is done. */
    TOO_MANY,
    /** Too many requests, and the pause wanted is longer than anybody waits. */
    TOO_MANY_FOR_AN_HOUR,
    /** It is done, and the answer never comes. */
    SLOW_AFTER_COMMIT,
    /** The key of the merchant is not accepted. */
    UNAUTHORISED,
    /** Nothing is done, and the answer never comes. */
    HANG,
    /** It is done, and half of the answer comes. */
    CUT_AFTER_COMMIT,
    /** It is done, and the answer names another amount. */
    WRONG_AMOUNT,
    /** It is done, and the answer has a status that nobody has heard of. */
    UNHEARD_OF_STATUS
  }

  public LocalStripe() {
    this(Clock.systemUTC());
  }

  public LocalStripe(Clock clock) {
    try {
      folder = Files.createTempDirectory("stripe");
      store = SandboxStore.open(folder);
      stripe =
          new SandboxStripe(
              store, URI.create("https://connect.stripe.example"), PRICES, "whsec_local", clock);
      server = SandboxHttp.serve(0, this::serve);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  public synchronized void next(Fault... coming) {
    faults.addAll(Arrays.asList(coming));
  }

  /** From now on nothing goes wrong. */
  public synchronized void forgetFaults() {
    faults.clear();
  }

  public synchronized List<SandboxRequest> requests() {
    return List.copyOf(requests);
  }

  /**
   * How every request goes wrong from now on, after the faults that are waiting; empty for one that
   * goes well.
   */
  public void behave(Function<SandboxRequest, Optional<Fault>> from) {
    behaviour = from;
  }

  /** Who is told of what happens: an event as it is written. */
  public void tell(Consumer<ObjectNode> listener) {
    this.listener = listener;
  }

  /** Everything of this kind, as it stands. */
  public List<ObjectNode> all(String kind) {
    synchronized (stripe) {
      return store.all(kind).stream().map(ObjectNode::deepCopy).toList();
    }
  }

  /**
   * Everything of these kinds that the sandbox of a folder has kept; whoever serves it is not
   * disturbed.
   */
  public static List<ObjectNode> kept(Path folder, List<String> kinds) throws IOException {
    return look(folder, store -> kinds.stream().flatMap(kind -> store.all(kind).stream()).toList());
  }

  /** Whether all that has happened in the sandbox of a folder was told to the service. */
  public static boolean hasToldAll(Path folder) throws IOException {
    return look(folder, store -> store.waitingAfter(0).isEmpty());
  }

  private static <T> T look(Path folder, Function<SandboxStore, T> question) throws IOException {
    Path copy = Files.createTempDirectory("stripe");
    Files.copy(folder.resolve("journal"), copy.resolve("journal"));
    try (SandboxStore store = SandboxStore.open(copy)) {
      return question.apply(store);
    } finally {
      delete(copy);
    }
  }

  /** A thing at Stripe, for a test to look at or to change and put back. */
  public ObjectNode thing(String id) {
    synchronized (stripe) {
      return Stream.of("payment_intent", "account", "payout", "subscription")
          .flatMap(kind -> store.find(kind, id).stream())
          .findFirst()
          .orElseThrow();
    }
  }

  public ObjectNode put(ObjectNode thing) {
    synchronized (stripe) {
      store.put(thing);
      store.commit(Optional.empty(), 0);
    }
    return thing;
  }

  /** A day has passed: a key may be used for something else. */
  public synchronized void forgetKeys() {
    form += "+";
  }

  public long count(String kind) {
    return all(kind).size();
  }

  /** A card that can be attached. */
  public void putCard(String id) {
    ObjectNode card = thing("payment_method", id).put("type", "card");
    card.set("card", TestCard.of("pm_card_visa").shown(2028));
    put(card);
  }

  /** A refund made by hand at Stripe. */
  public ObjectNode putRefund(String id, String intent, long amount) {
    return put(
        thing("refund", id)
            .put("amount", amount)
            .put("currency", "usd")
            .put("payment_intent", intent)
            .put("status", "succeeded"));
  }

  /** A bank sends back what was refunded: it can be refunded once more. */
  public ObjectNode sendBack(ObjectNode refund) {
    ObjectNode intent = thing(refund.path("payment_intent").asText()).deepCopy();
    put(
        intent.put(
            "_refunded", intent.path("_refunded").asLong() - refund.path("amount").asLong()));
    return put(refund.deepCopy().put("status", "failed"));
  }

  public ObjectNode putDispute(String id, String intent, String status) {
    return put(
        thing("dispute", id)
            .put("amount", 55_000)
            .put("currency", "usd")
            .put("payment_intent", intent)
            .put("status", status));
  }

  public void putInvoice(String id, long paid, String subscription) {
    ObjectNode invoice = thing("invoice", id).put("amount_paid", paid).put("currency", "usd");
    invoice
        .putObject("parent")
        .put("type", "subscription_details")
        .putObject("subscription_details")
        .put("subscription", subscription);
    put(invoice.put("status", "paid"));
  }

  private static ObjectNode thing(String kind, String id) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", id)
        .put("object", kind)
        .put("created", 1_772_366_400L);
  }

  /** A month has passed. */
  public void endPeriod(String subscription) {
    ObjectNode changed = thing(subscription);
    ObjectNode item = (ObjectNode) changed.at("/items/data/0");
    item.put("current_period_end", item.path("current_period_end").asLong() + 2_592_000);
    put(changed);
  }

  /** Lists have so many rows from now on, however many are asked for. */
  public synchronized void pagesOf(int rows) {
    pageSize = rows;
  }

  /** The header of an event, by Stripe's own recipe. */
  public static String signature(String secret, Instant at, String json) {
    return WebhookSignature.header(secret, at, json);
  }

  /**
   * The next look at this thing is answered as it stands now, but the answer leaves only when it is
   * released.
   */
  public synchronized HeldLook holdNextLook(String id) {
    HeldLook held = new HeldLook(new CountDownLatch(1), new CountDownLatch(1));
    heldLooks.put(id, held);
    return held;
  }

  /** A slow answer. */
  public record HeldLook(CountDownLatch asked, CountDownLatch released) {
    /** Waits until somebody has asked. */
    public void awaitAsked() throws InterruptedException {
      asked.await();
    }

    public void release() {
      released.countDown();
    }

    private void hold() {
      asked.countDown();
      await(released);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      SandboxRequest request = SandboxHttp.read(exchange);
      Optional<HeldLook> held = begin(request);
      Optional<Fault> fault = fault(request);
      if (fault.isPresent()) {
        fail(fault.get(), request, exchange);
      } else {
        SandboxAnswer answer = done(request);
        held.ifPresent(HeldLook::hold);
        SandboxHttp.write(exchange, answer);
      }
    }
  }

  private synchronized Optional<HeldLook> begin(SandboxRequest request) {
    requests.add(request);
    String name = request.path().substring(request.path().lastIndexOf('/') + 1);
    return request.method().equals("GET")
        ? Optional.ofNullable(heldLooks.remove(name))
        : Optional.empty();
  }

  private synchronized Optional<Fault> fault(SandboxRequest request) {
    return Optional.ofNullable(faults.poll()).or(() -> behaviour.apply(request));
  }

  private void fail(Fault fault, SandboxRequest request, HttpExchange exchange) throws IOException {
    switch (fault) {
      case TOO_MANY -> tooMany(exchange, "0");
      case TOO_MANY_FOR_AN_HOUR -> tooMany(exchange, "3600");
      case UNAUTHORISED -> SandboxHttp.write(exchange, error(401, "api_key_expired"));
      case FAIL_AFTER_COMMIT -> {
        done(request);
        SandboxHttp.write(exchange, error(500, "internal"));
      }
      case DROP_AFTER_COMMIT -> done(request);
      case SLOW_AFTER_COMMIT -> {
        done(request);
        await(closing);
      }
      case HANG -> await(closing);
      case FAIL_AND_KEEP -> SandboxHttp.write(exchange, failed(request));
      case CUT_AFTER_COMMIT -> {
        SandboxAnswer answer = done(request);
        byte[] body = answer.body().toString().getBytes(UTF_8);
        SandboxHttp.begin(exchange, answer, body.length);
        exchange.getResponseBody().write(body, 0, body.length / 2);
      }
      case WRONG_AMOUNT ->
          SandboxHttp.write(
              exchange,
              untrue(
                  done(request),
                  "amount",
                  body -> body.put("amount", body.path("amount").asLong() + 1)));
      case UNHEARD_OF_STATUS ->
          SandboxHttp.write(
              exchange, untrue(done(request), "status", body -> body.put("status", "unheard_of")));
    }
  }

  /** Done, and told of. */
  private SandboxAnswer done(SandboxRequest request) {
    synchronized (stripe) {
      SandboxAnswer answer = stripe.answer(asItIs(request));
      Optional<ObjectNode> event = store.waitingAfter(told);
      while (event.isPresent()) {
        told = event.get().path(SandboxStore.NUMBER).asLong();
        listener.accept(SandboxObjects.shown(event.get()));
        event = store.waitingAfter(told);
      }
      return answer;
    }
  }

  /** With the key and the page that hold today. */
  private synchronized SandboxRequest asItIs(SandboxRequest request) {
    Map<String, String> members = new TreeMap<>(request.form());
    members.computeIfPresent(
        "limit", (_, rows) -> String.valueOf(Math.min(pageSize, Integer.parseInt(rows))));
    return new SandboxRequest(
        request.method(),
        request.path(),
        request.key().map(key -> key + form),
        request.version(),
        request.account(),
        members);
  }

  private SandboxAnswer failed(SandboxRequest request) {
    SandboxRequest asked = asItIs(request);
    SandboxAnswer failure = error(500, "internal");
    synchronized (stripe) {
      if (asked.key().flatMap(store::answer).isPresent()) {
        return stripe.answer(asked);
      }
      store.commit(asked.key().map(key -> stripe.kept(key, asked, failure)), 0);
      return failure;
    }
  }

  /** What was answered, but for a member; an answer without it is left as it is. */
  private static SandboxAnswer untrue(
      SandboxAnswer answer, String member, Consumer<ObjectNode> lie) {
    ObjectNode body = answer.body().deepCopy();
    if (body.has(member)) {
      lie.accept(body);
    }
    return new SandboxAnswer(answer.status(), body, answer.replayed());
  }

  private static void tooMany(HttpExchange exchange, String seconds) throws IOException {
    exchange.getResponseHeaders().add("Retry-After", seconds);
    SandboxHttp.write(exchange, error(429, "rate_limit"));
  }

  private static SandboxAnswer error(int status, String code) {
    String type = status == 500 ? "api_error" : "invalid_request_error";
    return SandboxRefusal.of(status, type, code, "No.").answer();
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    stripe.close();
    try {
      delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
