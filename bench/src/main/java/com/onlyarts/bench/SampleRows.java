package com.onlyarts.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * A gallery of any size, the same one each time: row {@code n} depends on {@code n} alone. It is
 * written once all migrations have run, into columns of the baseline, so that any jar since then
 * can be measured.
 */
final class SampleRows {
  static final int PEOPLE = 20_000;
  static final int BUYERS = 32;
  static final int STREAMS = 501;
  static final List<String> CATEGORIES =
      List.of(
          "digital",
          "painting",
          "photography",
          "sculpture",
          "illustration",
          "animation",
          "3d",
          "traditional",
          "mixed_media",
          "other");

  private static final int WORDS = 30_000;
  private static final int BATCH = 50_000;
  private static final int NOTIFICATIONS_OF_A_BUYER = 2_000;
  private static final Instant OPENED = Instant.parse("2025-02-01T00:00:00Z");

  /** When auctions end, and when notifications were read: jobs take away what is long over. */
  private static final Instant NEVER = Instant.parse("2100-01-01T00:00:00Z");

  private static final String[] VOCABULARY =
      IntStream.rangeClosed(0, WORDS).mapToObj(SampleRows::spelled).toArray(String[]::new);

  private SampleRows() {}

  /**
   * Fills an empty database. Triggers stay on: they write counts and words as they always do.
   * Indexes of what is long are built at the end.
   */
  static void fill(Connection connection, int works, String passwordHash) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET maintenance_work_mem = '512MB'");
      copy(
          connection,
          "users (id, username, email, password_hash, full_name, role, created_at)",
          PEOPLE + BUYERS,
          n -> person(n, passwordHash));
      copy(
          connection,
          "notifications (id, user_id, type, title, message, link, is_read, read_at, created_at)",
          BUYERS * NOTIFICATIONS_OF_A_BUYER,
          SampleRows::notification);
      copy(
          connection,
          "livestreams (id, artist_id, title, status, is_auction, starting_bid, started_at, ends_at, effective_ends_at)",
          STREAMS,
          SampleRows::stream);
      List<String> indexes =
          indexes(statement, "artworks", "artwork_search", "artwork_tags", "artwork_views");
      for (String index : indexes) {
        statement.execute(
            "DROP INDEX " + index.split(" ")[index.startsWith("CREATE UNIQUE") ? 3 : 2]);
      }
      copy(
          connection,
          "artworks (id, user_id, title, description, image_url, thumbnail_url, price, category, tags, status, is_featured, created_at, updated_at)",
          works,
          SampleRows::work);
      statement.execute("TRUNCATE artwork_views");
      copy(connection, "artwork_views (artwork_id, views, ranked_views)", works, SampleRows::views);
      for (String index : indexes) {
        statement.execute(index);
      }
    }
  }

  /** A word by its rank: few are everywhere, most are rare. */
  static String word(int rank) {
    return VOCABULARY[rank];
  }

  static UUID workId(int n) {
    return id("work", n);
  }

  static UUID streamId(int n) {
    return id("stream", n);
  }

  static UUID buyerId(int n) {
    return id("person", PEOPLE + n);
  }

  static String buyerEmail(int n) {
    return "person%d@bench.example".formatted(PEOPLE + n);
  }

  /** Whether the copies of a work never run out, so that it can be bought again and again. */
  static boolean isOpenEdition(int n) {
    String[] columns = work(n).split("\t");
    return columns[7].equals("digital") && columns[9].equals("published");
  }

  static String person(int n, String passwordHash) {
    String name = capital(word(100 + n % 900)) + " " + capital(word(1000 + n % 4000));
    String role = n > PEOPLE || n % 4 == 0 ? "user" : "artist";
    return row(
        id("person", n),
        "person" + n,
        "person%d@bench.example".formatted(n),
        passwordHash,
        name,
        role,
        Instant.parse("2025-01-01T00:00:00Z").plusSeconds(n * 60L));
  }

  static String work(int n) {
    SplittableRandom random = new SplittableRandom(n);
    String status = n % 40 == 0 ? "draft" : n % 41 == 0 ? "sold" : "published";
    Instant created = OPENED.plusSeconds(n * 40L);
    return row(
        workId(n),
        id("person", artist(random)),
        "%s %s %s".formatted(capital(usedWord(random)), usedWord(random), usedWord(random)),
        "About %s, %s and %s in %s"
            .formatted(usedWord(random), usedWord(random), usedWord(random), usedWord(random)),
        "https://img.example/%d.jpg".formatted(n),
        "https://img.example/%d-small.jpg".formatted(n),
        5 + (int) (random.nextDouble() * random.nextDouble() * 200_000) / 100.0,
        CATEGORIES.get((int) Math.rint(random.nextDouble() * 9)),
        "{common%d,usual%d,rare%d}"
            .formatted(
                (int) Math.rint(random.nextDouble() * 9),
                random.nextInt(201),
                random.nextInt(20_001)),
        status,
        random.nextDouble() < 0.001,
        created,
        created);
  }

  private static String views(int n) {
    SplittableRandom random = new SplittableRandom(-n);
    int views = (int) (random.nextDouble() * random.nextDouble() * random.nextDouble() * 20_000);
    return row(workId(n), views, views);
  }

  private static String notification(int n) {
    boolean read = n % 10 != 0;
    Instant told = OPENED.plusSeconds(n * 60L);
    String title = capital(word(n % 300)) + " likes your work";
    return row(
        id("notification", n),
        buyerId(1 + n % BUYERS),
        "like",
        title,
        title,
        "/artworks/" + workId(1 + n % 1000),
        read,
        read ? NEVER : "\\N",
        told);
  }

  /** From 2,000.00 on a step is always 50.00. */
  private static String stream(int n) {
    return row(
        streamId(n),
        id("person", 4 * n - 1),
        "Auction " + n,
        "live",
        true,
        "2000.00",
        OPENED,
        NEVER,
        NEVER);
  }

  private static int artist(SplittableRandom random) {
    return 1 + (int) (random.nextDouble() * random.nextDouble() * (PEOPLE - 1));
  }

  private static String usedWord(SplittableRandom random) {
    return word((int) Math.exp(random.nextDouble() * Math.log(WORDS)));
  }

  private static String spelled(int rank) {
    String hex = md5(Integer.toString(rank)).substring(0, 4 + rank % 5);
    return hex.chars()
        .mapToObj(
            c -> String.valueOf(Character.isDigit(c) ? "aeioulnrst".charAt(c - '0') : (char) c))
        .collect(Collectors.joining());
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static UUID id(String kind, int n) {
    String hex = md5(kind + n);
    return UUID.fromString(
        "%s-%s-7%s-%s-%s"
            .formatted(
                hex.substring(0, 8),
                hex.substring(8, 12),
                hex.substring(13, 16),
                hex.substring(16, 20),
                hex.substring(20)));
  }

  private static String md5(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String row(Object... columns) {
    return Stream.of(columns).map(Object::toString).collect(Collectors.joining("\t", "", "\n"));
  }

  private static void copy(Connection connection, String into, int rows, IntFunction<String> row)
      throws SQLException {
    for (int first = 1; first <= rows; first += BATCH) {
      CopyIn copy =
          connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + into + " FROM STDIN");
      for (int n = first; n < Math.min(first + BATCH, rows + 1); n++) {
        byte[] line = row.apply(n).getBytes(UTF_8);
        copy.writeToCopy(line, 0, line.length);
      }
      copy.endCopy();
    }
  }

  /** How to make them again; those that belong to a constraint stay. */
  private static List<String> indexes(Statement statement, String... tables) throws SQLException {
    List<String> definitions = new ArrayList<>();
    String sql =
        """
        SELECT pg_get_indexdef(indexrelid)
        FROM pg_index
        WHERE indrelid = ANY ('{%s}'::regclass[])
          AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
        """;
    try (var found = statement.executeQuery(sql.formatted(String.join(",", tables)))) {
      while (found.next()) {
        definitions.add(found.getString(1));
      }
    }
    return definitions;
  }
}
