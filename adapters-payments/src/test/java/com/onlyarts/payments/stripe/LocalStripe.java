package com.onlyarts.payments.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Answers over real HTTP as Stripe documents: it keeps what is made, replays answers by their
 * idempotency key, refuses a key with another body, and can be told to fail in every way that
 * leaves one in doubt.
 */
public final class LocalStripe implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final long PERIOD_END = 1_772_000_000;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Queue<Fault> faults = new ArrayDeque<>();
  private final List<Seen> requests = new ArrayList<>();
  private final Map<String, Kept> byKey = new LinkedHashMap<>();
  private final Map<String, ObjectNode> things = new LinkedHashMap<>();
  private final Map<String, HeldLook> heldLooks = new LinkedHashMap<>();
  private volatile Function<Seen, Optional<Fault>> behaviour = _ -> Optional.empty();
  private volatile BiConsumer<String, ObjectNode> teller = (_, _) -> {};
  private int names;
  private int pageSize = 100;

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

  /** A request as it arrived. */
  public record Seen(
      String method,
      String path,
      Optional<String> key,
      String version,
      Optional<String> account,
      Map<String, String> form) {}

  private record Kept(Map<String, String> form, Reply reply) {}

  private record Reply(int status, ObjectNode body, boolean cut) {
    private Reply(int status, ObjectNode body) {
      this(status, body, false);
    }
  }

  public LocalStripe() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::serve);
    server.setExecutor(threads);
    server.start();
  }

  public String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  synchronized void next(Fault... coming) {
    faults.addAll(Arrays.asList(coming));
  }

  /** From now on nothing goes wrong. */
  synchronized void forgetFaults() {
    faults.clear();
  }

  public synchronized List<Seen> requests() {
    return List.copyOf(requests);
  }

  /** A thing at Stripe, for a test to look at or change. */
  public synchronized ObjectNode thing(String id) {
    return things.get(id);
  }

  public synchronized void put(ObjectNode thing) {
    things.put(thing.path("id").asText(), thing);
  }

  /** A day has passed: a key may be used for something else. */
  synchronized void forgetKeys() {
    byKey.clear();
  }

  synchronized long count(String kind) {
    return things.values().stream()
        .filter(thing -> thing.path("object").asText().equals(kind))
        .count();
  }

  /**
   * How every request goes wrong from now on, after the faults that are waiting; empty for one that
   * goes well.
   */
  public void behave(Function<Seen, Optional<Fault>> from) {
    behaviour = from;
  }

  /** Who is told of what happens: the type of the event, and the thing as it stands. */
  public void tell(BiConsumer<String, ObjectNode> listener) {
    teller = listener;
  }

  /** Everything of this kind, as it stands. */
  public synchronized List<ObjectNode> all(String kind) {
    return things.values().stream()
        .filter(thing -> thing.path("object").asText().equals(kind))
        .map(ObjectNode::deepCopy)
        .toList();
  }

  /** A card that can be attached. */
  public void putCard(String id) {
    ObjectNode card =
        JSON.createObjectNode()
            .put("id", id)
            .put("object", "payment_method")
            .put("type", "card")
            .put("created", 1_700_000_000);
    card.putObject("card")
        .put("brand", "visa")
        .put("last4", "4242")
        .put("exp_month", 12)
        .put("exp_year", 2032);
    put(card);
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.close();
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
      try {
        released.await();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private synchronized Optional<HeldLook> heldLook(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath();
    return exchange.getRequestMethod().equals("GET")
        ? Optional.ofNullable(heldLooks.remove(path.substring(path.lastIndexOf('/') + 1)))
        : Optional.empty();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      Optional<HeldLook> held = heldLook(exchange);
      Optional<Reply> reply = reply(exchange);
      held.ifPresent(HeldLook::hold);
      if (reply.isPresent()) {
        byte[] body = reply.get().body().toString().getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.getResponseHeaders().add("Request-Id", "req_1");
        exchange.sendResponseHeaders(reply.get().status(), body.length);
        exchange
            .getResponseBody()
            .write(body, 0, reply.get().cut() ? body.length / 2 : body.length);
      }
    }
  }

  /** The answer, or none at all. */
  private Optional<Reply> reply(HttpExchange exchange) throws IOException {
    Seen request = seen(exchange);
    Optional<Fault> fault = begin(request);
    if (fault.isEmpty()) {
      return Optional.of(done(request));
    }
    return switch (fault.get()) {
      case TOO_MANY -> Optional.of(tooMany(exchange, "0"));
      case TOO_MANY_FOR_AN_HOUR -> Optional.of(tooMany(exchange, "3600"));
      case UNAUTHORISED -> Optional.of(error(401, "invalid_request_error", "api_key_expired"));
      case FAIL_AFTER_COMMIT -> {
        done(request);
        yield Optional.of(error(500, "api_error", "internal"));
      }
      case DROP_AFTER_COMMIT -> {
        done(request);
        yield Optional.empty();
      }
      case SLOW_AFTER_COMMIT -> {
        done(request);
        awaitClosing();
        yield Optional.empty();
      }
      case HANG -> {
        awaitClosing();
        yield Optional.empty();
      }
      case FAIL_AND_KEEP -> Optional.of(failed(request));
      case CUT_AFTER_COMMIT -> Optional.of(new Reply(200, done(request).body(), true));
      case WRONG_AMOUNT ->
          Optional.of(
              untrue(
                  done(request),
                  "amount",
                  body -> body.put("amount", body.path("amount").asLong() + 1)));
      case UNHEARD_OF_STATUS ->
          Optional.of(untrue(done(request), "status", body -> body.put("status", "unheard_of")));
    };
  }

  private synchronized Optional<Fault> begin(Seen request) {
    requests.add(request);
    return Optional.ofNullable(faults.poll()).or(() -> behaviour.apply(request));
  }

  private synchronized Reply failed(Seen request) {
    Reply reply = error(500, "api_error", "internal");
    return request
        .key()
        .map(key -> byKey.computeIfAbsent(key, _ -> new Kept(request.form(), reply)).reply())
        .orElse(reply);
  }

  /** What was answered, but for a member; an answer without it is left as it is. */
  private static Reply untrue(Reply reply, String member, Consumer<ObjectNode> lie) {
    ObjectNode body = reply.body().deepCopy();
    if (body.has(member)) {
      lie.accept(body);
    }
    return new Reply(reply.status(), body);
  }

  private void awaitClosing() {
    try {
      closing.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static Reply tooMany(HttpExchange exchange, String seconds) {
    exchange.getResponseHeaders().add("Retry-After", seconds);
    return error(429, "invalid_request_error", "rate_limit");
  }

  private static Seen seen(HttpExchange exchange) throws IOException {
    String query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    Map<String, String> form = new TreeMap<>();
    for (String pair : (query + "&" + body).split("&")) {
      if (pair.contains("=")) {
        form.put(
            decoded(pair.substring(0, pair.indexOf('='))),
            decoded(pair.substring(pair.indexOf('=') + 1)));
      }
    }
    return new Seen(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Idempotency-Key")),
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Stripe-Version")).orElse(""),
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Stripe-Account")),
        form);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, UTF_8);
  }

  /** Lists have so many rows from now on, however many are asked for. */
  synchronized void pagesOf(int rows) {
    pageSize = rows;
  }

  /** A refund made by hand at Stripe. */
  public synchronized ObjectNode putRefund(String id, String intent, long amount) {
    ObjectNode refund =
        JSON.createObjectNode()
            .put("id", id)
            .put("object", "refund")
            .put("amount", amount)
            .put("currency", "usd");
    put(refund.put("payment_intent", intent).put("status", "succeeded"));
    return refund;
  }

  public synchronized ObjectNode putDispute(String id, String intent, String status) {
    ObjectNode dispute =
        JSON.createObjectNode()
            .put("id", id)
            .put("object", "dispute")
            .put("amount", 55000)
            .put("currency", "usd");
    put(dispute.put("payment_intent", intent).put("status", status).put("created", 1_772_366_400L));
    return dispute;
  }

  private synchronized Reply done(Seen request) {
    if (request.key().isEmpty()) {
      return answered(request);
    }
    Kept kept = byKey.get(request.key().get());
    if (kept == null) {
      Reply reply = answered(request);
      tellOf(request, reply);
      byKey.put(request.key().get(), new Kept(request.form(), reply));
      return reply;
    }
    return kept.form().equals(request.form()) ? kept.reply() : error(400, "idempotency_error", "");
  }

  private void tellOf(Seen request, Reply reply) {
    String act = request.path().substring("/v1/".length()).replaceAll("/[a-z]+_[^/]+", "");
    Optional<String> type =
        switch (act) {
          case "payment_intents/confirm" ->
              Optional.of("payment_intent." + reply.body().path("status").asText());
          case "payment_intents/cancel" -> Optional.of("payment_intent.canceled");
          case "refunds" -> Optional.of("refund.created");
          case "payouts" -> Optional.of("payout.created");
          case "subscriptions" ->
              Optional.of(
                  request.path().endsWith(act)
                      ? "customer.subscription.created"
                      : "customer.subscription.updated");
          default -> Optional.empty();
        };
    type.filter(_ -> reply.status() == 200)
        .ifPresent(it -> teller.accept(it, reply.body().deepCopy()));
  }

  private Reply answered(Seen request) {
    String[] path = request.path().split("/");
    String what = path[2];
    String id = path.length > 3 ? path[3] : "";
    String act = path.length > 4 ? path[4] : "";
    if (!id.isEmpty() && !things.containsKey(id)) {
      return error(404, "invalid_request_error", "resource_missing");
    }
    return switch (request.method() + " " + what + " " + act) {
      case "POST payment_intents " -> ok(intent(request.form()));
      case "POST payment_intents confirm" ->
          confirmed(things.get(id), request.form().get("payment_method"));
      case "POST payment_intents cancel" -> cancelled(things.get(id));
      case "POST refunds " -> ok(refund(request.form()));
      case "GET refunds " -> ok(list("refund", "payment_intent", request.form()));
      case "GET disputes " ->
          ok(id.isEmpty() ? list("dispute", "payment_intent", request.form()) : things.get(id));
      case "GET invoices " ->
          ok(
              id.isEmpty()
                  ? list(
                      "invoice",
                      "/parent/subscription_details/subscription",
                      request.form(),
                      request.form().get("subscription"))
                  : things.get(id));
      case "POST customers " -> ok(put("cus", "customer", request.form()));
      case "GET customers payment_methods" ->
          ok(list("payment_method", "customer", request.form(), id));
      case "POST payment_methods attach" ->
          ok(things.get(id).put("customer", request.form().get("customer")));
      case "POST payment_methods detach" -> ok(things.get(id).putNull("customer"));
      case "POST accounts " ->
          ok(
              put("acct", "account", request.form())
                  .put("details_submitted", false)
                  .put("payouts_enabled", false));
      case "POST account_links " ->
          ok(
              JSON.createObjectNode()
                  .put("object", "account_link")
                  .put("url", "https://connect.stripe.example/setup/1"));
      case "POST transfers " -> transferred(request.form());
      case "GET transfers " ->
          ok(id.isEmpty() ? list("transfer", "transfer_group", request.form()) : things.get(id));
      case "POST transfers reversals" -> reversed(things.get(id));
      case "POST payouts " ->
          ok(
              money("po", "payout", request.form())
                  .put("account", request.account().orElseThrow())
                  .put("status", "pending"));
      case "GET payouts " ->
          ok(
              id.isEmpty()
                  ? list("payout", "account", request.form(), request.account().orElseThrow())
                  : things.get(id));
      case "POST subscriptions " ->
          ok(id.isEmpty() ? subscribed(request.form()) : changed(things.get(id), request.form()));
      case "GET subscriptions " ->
          ok(id.isEmpty() ? list("subscription", "customer", request.form()) : things.get(id));
      case "DELETE subscriptions " -> ok(things.get(id).put("status", "canceled"));
      default -> ok(things.get(id));
    };
  }

  private static Reply ok(ObjectNode thing) {
    return new Reply(200, thing.deepCopy());
  }

  private ObjectNode put(String prefix, String kind, Map<String, String> form) {
    ObjectNode thing =
        JSON.createObjectNode().put("id", prefix + "_" + ++names).put("object", kind);
    ObjectNode metadata = thing.putObject("metadata");
    form.forEach(
        (name, value) -> {
          if (name.startsWith("metadata[")) {
            metadata.put(name.substring(9, name.length() - 1), value);
          }
        });
    put(thing);
    return thing;
  }

  private ObjectNode intent(Map<String, String> form) {
    ObjectNode intent = put("pi", "payment_intent", form);
    intent.put("amount", Long.parseLong(form.get("amount"))).put("currency", form.get("currency"));
    intent
        .put("client_secret", intent.path("id").asText() + "_secret_1")
        .put("status", "requires_payment_method");
    return intent;
  }

  private Reply confirmed(ObjectNode intent, String method) {
    String status = intent.path("status").asText();
    if (status.equals("succeeded") || status.equals("canceled")) {
      return error(400, "invalid_request_error", "payment_intent_unexpected_state");
    }
    return switch (method) {
      case "pm_missing" -> error(400, "invalid_request_error", "resource_missing");
      case "pm_card_chargeDeclinedInsufficientFunds" -> {
        intent
            .putObject("last_payment_error")
            .put("type", "card_error")
            .put("code", "card_declined")
            .put("decline_code", "insufficient_funds");
        Reply reply = error(402, "card_error", "card_declined");
        ((ObjectNode) reply.body().path("error")).put("decline_code", "insufficient_funds");
        yield reply;
      }
      case "pm_card_authenticationRequired" -> ok(intent.put("status", "requires_action"));
      default -> ok(intent.put("status", "succeeded").putNull("last_payment_error"));
    };
  }

  private static Reply cancelled(ObjectNode intent) {
    return intent.path("status").asText().equals("succeeded")
        ? error(400, "invalid_request_error", "payment_intent_unexpected_state")
        : ok(intent.put("status", "canceled"));
  }

  private ObjectNode money(String prefix, String kind, Map<String, String> form) {
    return put(prefix, kind, form)
        .put("amount", Long.parseLong(form.get("amount")))
        .put("currency", form.get("currency"));
  }

  private Reply transferred(Map<String, String> form) {
    if (things.get(form.get("destination")).path("poor").asBoolean()) {
      return error(400, "invalid_request_error", "balance_insufficient");
    }
    return ok(
        money("tr", "transfer", form)
            .put("destination", form.get("destination"))
            .put("transfer_group", form.get("transfer_group"))
            .put("reversed", false));
  }

  private Reply reversed(ObjectNode transfer) {
    if (transfer.path("reversed").asBoolean()) {
      return error(400, "invalid_request_error", "");
    }
    transfer.put("reversed", true);
    return ok(
        JSON.createObjectNode().put("id", "trr_" + ++names).put("object", "transfer_reversal"));
  }

  private ObjectNode subscribed(Map<String, String> form) {
    boolean asks = form.get("default_payment_method").equals("pm_card_authenticationRequired");
    ObjectNode subscription =
        put("sub", "subscription", form)
            .put("customer", form.get("customer"))
            .put("cancel_at_period_end", false);
    subscription.put("status", asks ? "incomplete" : "active");
    subscription
        .putObject("latest_invoice")
        .put("id", "in_first")
        .put("object", "invoice")
        .putObject("confirmation_secret")
        .put("client_secret", "pi_first_secret_1")
        .put("type", "payment_intent");
    ObjectNode item =
        subscription.putObject("items").put("object", "list").putArray("data").addObject();
    item.put("id", "si_1").put("object", "subscription_item").put("current_period_end", PERIOD_END);
    item.putObject("price").put("id", form.get("items[0][price]")).put("object", "price");
    return subscription;
  }

  private static ObjectNode changed(ObjectNode subscription, Map<String, String> form) {
    Optional.ofNullable(form.get("items[0][price]"))
        .ifPresent(price -> ((ObjectNode) subscription.at("/items/data/0/price")).put("id", price));
    Optional.ofNullable(form.get("cancel_at_period_end"))
        .ifPresent(end -> subscription.put("cancel_at_period_end", Boolean.parseBoolean(end)));
    ObjectNode metadata = (ObjectNode) subscription.path("metadata");
    form.keySet().stream()
        .filter(name -> name.startsWith("metadata["))
        .forEach(name -> metadata.put(name.substring(9, name.length() - 1), form.get(name)));
    return subscription;
  }

  /** A month has passed. */
  synchronized void endPeriod(String subscription) {
    ((ObjectNode) things.get(subscription).at("/items/data/0"))
        .put("current_period_end", PERIOD_END + 2_592_000);
  }

  synchronized void putInvoice(String id, long paid, String subscription) {
    ObjectNode invoice =
        JSON.createObjectNode()
            .put("id", id)
            .put("object", "invoice")
            .put("amount_paid", paid)
            .put("currency", "usd");
    invoice
        .putObject("parent")
        .put("type", "subscription_details")
        .putObject("subscription_details")
        .put("subscription", subscription);
    put(invoice);
  }

  private ObjectNode refund(Map<String, String> form) {
    String intent = form.get("payment_intent");
    return put("re", "refund", form)
        .put("amount", Long.parseLong(form.get("amount")))
        .put("currency", things.get(intent).path("currency").asText())
        .put("payment_intent", intent)
        .put("status", "succeeded");
  }

  private ObjectNode list(String kind, String member, Map<String, String> form) {
    return list(kind, member, form, form.get(member));
  }

  /** All of a kind, or those whose member is that value; a page of them behind the one named. */
  private ObjectNode list(
      String kind, String member, Map<String, String> form, @Nullable String value) {
    String pointer = member.startsWith("/") ? member : "/" + member;
    List<ObjectNode> all =
        things.values().stream()
            .filter(
                thing ->
                    thing.path("object").asText().equals(kind)
                        && (value == null || thing.at(pointer).asText().equals(value)))
            .toList();
    int start =
        1
            + all.stream()
                .map(thing -> thing.path("id").asText())
                .toList()
                .indexOf(form.getOrDefault("starting_after", ""));
    int end = Math.min(start + pageSize, all.size());
    ObjectNode list =
        JSON.createObjectNode().put("object", "list").put("has_more", end < all.size());
    ArrayNode rows = list.putArray("data");
    all.subList(start, end).forEach(thing -> rows.add(thing.deepCopy()));
    return list;
  }

  private static Reply error(int status, String type, String code) {
    ObjectNode body = JSON.createObjectNode();
    ObjectNode error = body.putObject("error").put("type", type).put("message", "No.");
    if (!code.isEmpty()) {
      error.put("code", code);
    }
    return new Reply(status, body);
  }

  /** The header of an event, by Stripe's own recipe. */
  public static String signature(String secret, Instant at, String json) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      String signed = at.getEpochSecond() + "." + json;
      return "t=%d,v1=%s"
          .formatted(
              at.getEpochSecond(), HexFormat.of().formatHex(mac.doFinal(signed.getBytes(UTF_8))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
