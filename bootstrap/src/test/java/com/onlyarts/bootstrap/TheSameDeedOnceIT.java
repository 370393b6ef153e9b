package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.bootstrap.RepeatablePosts.Deed;
import com.onlyarts.contract.Operation;
import com.onlyarts.contract.Operation.Repetition;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.payments.sandbox.LocalStripe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * R6. Every POST, with the power cut after each of its commits: sent again under the same key it
 * ends in the same thing, once, at the payment provider too.
 */
class TheSameDeedOnceIT {
  private static final CommitCrashes POWER = new CommitCrashes();

  @RegisterExtension static final RunningService SERVICE = RunningService.with().around(POWER);

  /**
   * A sign-in is a session each time, and after a reset or a farewell there is nothing left to
   * repeat it with.
   */
  private static final Set<String> PASSWORDS =
      Set.of("loginUser", "confirmPasswordReset", "deleteAccount");

  /**
   * What comes and goes by itself: memory of requests, queues, numbers reckoned from the other
   * tables, words that are known once somebody has written them.
   */
  private static final String IN_MOTION =
      "idempotency_keys|work_items|scheduled_tasks|live_.*|provider_events|sessions|refresh_tokens|mail_events|rollup.*|.*_shards|flyway.*|livestream_viewers|livestream_audiences|artwork_views|artwork_words|order_counters|ledger_accounts";

  /** What the provider keeps, and we only the name of: no transaction of ours can be cut. */
  private static final Set<String> BY_THE_PROVIDER =
      Set.of("attachPaymentMethod", "startOnboarding");

  /** What is counted at the provider. */
  private static final List<String> KINDS =
      List.of(
          "customer",
          "payment_method",
          "payment_intent",
          "refund",
          "account",
          "transfer",
          "payout",
          "subscription",
          "invoice");

  private static Map<String, Supplier<Deed>> posts;

  @BeforeAll
  static void everybody_is_there() {
    posts = RepeatablePosts.at(SERVICE.api());
  }

  static Stream<String> repeatable() {
    return OperationCaller.ids(
        operation ->
            operation.repetition() != Repetition.REPEATED && !PASSWORDS.contains(operation.id()));
  }

  @ParameterizedTest
  @MethodSource("repeatable")
  void R6_after_a_power_cut_at_any_commit_the_same_key_leads_to_the_same_thing(String operationId)
      throws IOException {
    Operation operation = OperationCaller.CONTRACT.operation(operationId);
    assertThat(posts)
        .as("each POST that may be repeated has its deed in Deeds")
        .containsKey(operationId);
    Map<String, Long> control = written(operation, 0);
    int commits = POWER.commits();
    assertThat(commits > 0).as(operationId).isEqualTo(!BY_THE_PROVIDER.contains(operationId));
    for (int cut = 1; cut <= commits; cut++) {
      assertThat(written(operation, cut))
          .as("%s, cut after commit %d of %d", operationId, cut, commits)
          .isEqualTo(control);
    }
  }

  /** How many rows there are more of each table, and things at the provider, once it was done. */
  private static Map<String, Long> written(Operation operation, int cut) throws IOException {
    Deed deed = posts.get(operation.id()).get();
    quiet();
    Map<String, Long> before = rows();
    String key = UUID.randomUUID().toString();
    String requestId = "cut-" + UUID.randomUUID();
    POWER.cut(requestId, cut);

    Answer first =
        deed.apply(client -> client.with("Idempotency-Key", key).with("X-Request-Id", requestId));

    if (cut > 0) {
      assertThat(first.status()).isEqualTo(500);
      leaseEnds();
    }
    Answer second =
        deed.apply(client -> client.with("Idempotency-Key", key)).expect(operation.success());
    if (operation.repetition() == Repetition.RECOGNISED) {
      assertThat(
              deed.apply(client -> client.with("Idempotency-Key", key))
                  .expect(operation.success())
                  .at("/data/user/id"))
          .isEqualTo(second.at("/data/user/id"));
    } else {
      Answer third =
          deed.apply(client -> client.with("Idempotency-Key", key)).expect(operation.success());
      assertThat(third.header("Idempotent-Replayed")).contains("true");
      assertThat(third.json()).isEqualTo(second.json());
    }
    quiet();
    Map<String, Long> after = rows();
    after.replaceAll((table, count) -> count - before.getOrDefault(table, 0L));
    return after;
  }

  @Test
  void R6_a_row_tells_nothing_and_opens_nothing() {
    String key = "key-" + UUID.randomUUID();
    Answer made =
        posts
            .get("createStreamKey")
            .get()
            .apply(client -> client.with("Idempotency-Key", key))
            .expect(201);
    posts
        .get("registerUser")
        .get()
        .apply(client -> client.with("Idempotency-Key", key))
        .expect(201);

    String dump =
        jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            "SELECT string_agg(idempotency_keys::text, ' ') FROM idempotency_keys")
                        .mapTo(String.class)
                        .one());

    assertThat(dump)
        .doesNotContain(key)
        .doesNotContain(made.text("/data/streamKey"))
        .doesNotContain(ApiUsers.PASSWORD);
    assertThat(
            jdbi()
                .<Long, RuntimeException>withHandle(
                    handle ->
                        handle
                            .createQuery(
                                "SELECT count(*) FROM idempotency_keys WHERE operation = 'registerUser' AND (fingerprint IS NOT NULL OR body IS NOT NULL)")
                            .mapTo(long.class)
                            .one()))
        .isZero();
  }

  @Test
  void R6_a_key_used_at_another_address_is_refused() {
    Deed one = posts.get("favoriteArtwork").get();
    Deed another = posts.get("favoriteArtwork").get();
    one.apply(client -> client.with("Idempotency-Key", "a favorite")).expect(200);

    another
        .apply(client -> client.with("Idempotency-Key", "a favorite"))
        .refused(422, "idempotency_key_reused");
  }

  private static void leaseEnds() {
    jdbi()
        .useHandle(
            handle ->
                handle.execute("UPDATE idempotency_keys SET locked_until = clock_timestamp()"));
  }

  private static void quiet() {
    Wait.until(
        "what goes on by itself is done",
        () ->
            hasToldAll()
                && count("payouts WHERE status NOT IN ('paid', 'failed')")
                        + count("refunds WHERE status = 'pending' AND due_at <= now()")
                        + count("work_items WHERE topic IN ('kernel.events', 'catalog.imports')")
                    == 0);
  }

  private static boolean hasToldAll() {
    try {
      return LocalStripe.hasToldAll(sandbox());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Long> rows() throws IOException {
    Map<String, Long> rows = new TreeMap<>();
    KINDS.forEach(kind -> rows.put(kind, 0L));
    LocalStripe.kept(sandbox(), KINDS)
        .forEach(thing -> rows.merge(thing.path("object").asText(), 1L, Long::sum));
    jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT relname FROM pg_stat_user_tables WHERE schemaname = current_schema()")
                    .mapTo(String.class)
                    .list())
        .stream()
        .filter(table -> !table.matches(IN_MOTION))
        .forEach(table -> rows.put(table, count(table)));
    return rows;
  }

  private static Path sandbox() {
    return SERVICE.dataDir().resolve("sandbox");
  }

  private static long count(String table) {
    return jdbi()
        .<Long, RuntimeException>withHandle(
            handle -> handle.createQuery("SELECT count(*) FROM " + table).mapTo(long.class).one());
  }

  private static Jdbi jdbi() {
    return SERVICE.database().jdbi();
  }
}
