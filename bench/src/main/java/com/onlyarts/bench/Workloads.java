package com.onlyarts.bench;

import static com.onlyarts.bench.Workload.Reads.Who.BUYERS;
import static com.onlyarts.bench.Workload.Reads.Who.EVER_NEW_VISITORS;
import static com.onlyarts.bench.Workload.Reads.Who.NOBODY_SIGNED_IN;

import com.onlyarts.bench.Workload.Reads;
import com.onlyarts.bench.Workload.Writes;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * What is measured: the pages everybody looks at, the search, and the two things people do at the
 * same moment.
 */
final class Workloads {
  static final String STATIC_FILE = "static file (/docs)";
  private static final int DEPTH = 100_000;
  private static final int PAGE = 100;
  private static final int VIEWED = 4_000;
  private static final int STEP = 5_000;
  private static final String ORDER =
      "{\"paymentMethodId\":\"pm_card_visa\",\"shippingAddress\":"
          + "{\"fullName\":\"Mira\",\"address\":\"123 Main St\",\"city\":\"New York\",\"state\":\"NY\",\"zipCode\":\"10001\",\"country\":\"USA\"}}";

  private final Postgres postgres;
  private final int works;
  private final UUID[] editions;
  private final Map<String, List<String>> known = new ConcurrentHashMap<>();
  private final Map<String, Connection> carts = new ConcurrentHashMap<>();
  private final Map<String, AtomicLong> bids = new ConcurrentHashMap<>();

  Workloads(Postgres postgres, int works) {
    this.postgres = postgres;
    this.works = works;
    editions =
        IntStream.rangeClosed(1, works)
            .filter(SampleRows::isOpenEdition)
            .limit(20_000)
            .mapToObj(SampleRows::workId)
            .toArray(UUID[]::new);
  }

  List<Workload> all() {
    String list = "/api/artworks?limit=20";
    return List.of(
        reads(STATIC_FILE, NOBODY_SIGNED_IN, "/docs"),
        reads("health", NOBODY_SIGNED_IN, "/api/health"),
        reads("list page 1", NOBODY_SIGNED_IN, list),
        reads("list page 1, signed in", BUYERS, list),
        reads(
            "category by price, signed in",
            BUYERS,
            many(10, n -> list + "&sort=price&order=asc&category=" + category(n))),
        reads("common tag, signed in", BUYERS, many(10, n -> list + "&tags=common" + n % 10)),
        reads(
            "category pages 1..50",
            NOBODY_SIGNED_IN,
            many(500, n -> list + "&category=%s&page=%d".formatted(category(n), 1 + n % 50))),
        reads(
            "random page 1..500",
            NOBODY_SIGNED_IN,
            many(Math.min(500, works / 25), n -> list + "&page=" + n)),
        new Reads("cursor, first 2,000 rows", node -> cursors(node).subList(0, 20), BUYERS),
        new Reads(
            "cursor, about row 100,000", node -> cursors(node).reversed().subList(0, 20), BUYERS),
        reads("detail, anonymous, each a view", EVER_NEW_VISITORS, many(VIEWED, this::detail)),
        reads("detail, signed in, each a view", BUYERS, many(VIEWED, this::detail)),
        reads("notifications", BUYERS, "/api/notifications"),
        reads("search: common word", BUYERS, many(10, n -> search(SampleRows.word(n)))),
        reads(
            "search: two words",
            BUYERS,
            many(20, n -> search(SampleRows.word(n) + " " + SampleRows.word(n + 30)))),
        reads(
            "search: rare word", BUYERS, many(50, n -> search(SampleRows.word(10_000 + 300 * n)))),
        reads(
            "search: typo", BUYERS, many(20, n -> search(mistyped(SampleRows.word(5 * n + 104))))),
        reads(
            "people search: prefix", BUYERS, many(50, n -> "/api/users/search?q=person" + 10 * n)),
        reads(
            "people search: typo",
            BUYERS,
            many(20, n -> "/api/users/search?q=" + mistyped(SampleRows.word(1004 + 5 * n)))),
        new Writes("checkout, 32 buyers", this::checkout),
        new Writes(
            "bids, 500 streams",
            (node, buyer, http) ->
                bid(node, ThreadLocalRandom.current().nextInt(1, 501), buyer, http)),
        new Writes("bids, one hot stream", (node, buyer, http) -> bid(node, 501, buyer, http)));
  }

  private static Reads reads(String name, Reads.Who who, String path) {
    return reads(name, who, List.of(path));
  }

  private static Reads reads(String name, Reads.Who who, List<String> paths) {
    return new Reads(name, _ -> paths, who);
  }

  private static List<String> many(int count, IntFunction<String> path) {
    return IntStream.rangeClosed(1, count).mapToObj(path).toList();
  }

  private static String category(int n) {
    return SampleRows.CATEGORIES.get(n % SampleRows.CATEGORIES.size());
  }

  /** Drafts, of which every fortieth work is one, are nobody's to see. */
  private String detail(int n) {
    int any = new SplittableRandom(n).nextInt(works / 40) * 40;
    return "/api/artworks/" + SampleRows.workId(any + 1 + n % 39);
  }

  private static String search(String words) {
    return "/api/artworks?limit=20&q=" + encoded(words);
  }

  /** Its two letters in the middle the wrong way round. */
  static String mistyped(String word) {
    int middle = word.length() / 2;
    return word.substring(0, middle - 1)
        + word.charAt(middle)
        + word.charAt(middle - 1)
        + word.substring(middle + 1);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Where pages begin down to row 100,000, as somebody finds out who turns them all. */
  private List<String> cursors(MeasuredNode node) throws IOException {
    List<String> cursors = known.computeIfAbsent(node.name(), _ -> new ArrayList<>());
    if (cursors.isEmpty()) {
      try (Http http = new Http(node.port())) {
        String page = "/api/artworks?limit=" + PAGE;
        for (int row = PAGE; row < Math.min(DEPTH, works * 9 / 10); row += PAGE) {
          String cursor = "&cursor=" + encoded(http.send("GET", page, "", "").text("nextCursor"));
          page = "/api/artworks?limit=" + PAGE + cursor;
          cursors.add("/api/artworks?limit=20" + cursor);
        }
      }
    }
    return cursors;
  }

  /**
   * Each buyer checks out a cart with one work, of which there are copies enough: what came back
   * into it from an earlier run's unpaid orders is taken out.
   */
  private Callable<Integer> checkout(MeasuredNode node, int buyer, Http http) throws SQLException {
    Connection connection =
        carts.computeIfAbsent(node.name() + buyer, _ -> postgres.connection(node.database()));
    try (PreparedStatement cart =
        connection.prepareStatement(
            """
            WITH earlier AS (DELETE FROM cart_items WHERE user_id = ? AND artwork_id <> ?)
            INSERT INTO cart_items (user_id, artwork_id) VALUES (?, ?) ON CONFLICT DO NOTHING
            """)) {
      UUID work = editions[ThreadLocalRandom.current().nextInt(editions.length)];
      for (int i = 1; i <= 3; i += 2) {
        cart.setObject(i, SampleRows.buyerId(buyer));
        cart.setObject(i + 1, work);
      }
      cart.execute();
    }
    String headers =
        "Authorization: Bearer %s\r\nIdempotency-Key: %s\r\n"
            .formatted(node.token(buyer), UUID.randomUUID());
    return () -> http.send("POST", "/api/orders", headers, ORDER).status();
  }

  /** A step above the highest that anybody has sent. */
  private Callable<Integer> bid(MeasuredNode node, int stream, int buyer, Http http) {
    String before =
        "SELECT (coalesce(current_bid, starting_bid) * 100)::bigint FROM livestreams WHERE id = '%s'"
            .formatted(SampleRows.streamId(stream));
    AtomicLong highest =
        bids.computeIfAbsent(
            node.name() + stream, _ -> new AtomicLong(postgres.count(node.database(), before)));
    String json = "{\"amount\":%d.00}".formatted(highest.addAndGet(STEP) / 100);
    String path = "/api/livestreams/%s/bids".formatted(SampleRows.streamId(stream));
    return () ->
        http.send("POST", path, "Authorization: Bearer %s\r\n".formatted(node.token(buyer)), json)
            .status();
  }
}
