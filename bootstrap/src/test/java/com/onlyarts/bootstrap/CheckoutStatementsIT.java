package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.bootstrap.People.Person;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How many statements an order costs, all the way of its requests, as PostgreSQL counts them; not one more for a longer cart. */
class CheckoutStatementsIT {
  private static final int TIMES = 40;

  @RegisterExtension static final RunningService SERVICE = RunningService.with();

  private final Person buyer = People.aBuyer(SERVICE.api());
  private final List<String> worksOfThree =
      Stream.generate(() -> People.anArtist(SERVICE.api()))
          .limit(3)
          .flatMap(artist -> Stream.of("digital", "painting", "3d").map(category -> artist.publishes("Tide", "120.00", category)))
          .toList();

  @Test
  void a_checkout_is_at_most_eighteen_statements_however_many_lines_and_sellers_it_has() {
    List<String> digital = IntStream.of(0, 2, 3, 5, 6, 8).mapToObj(worksOfThree::get).toList();

    List<String> ofOne = statementsOf(() -> ordered(digital.subList(0, 1)));
    List<String> ofMany = statementsOf(() -> ordered(digital));

    assertThat(ofOne).hasSizeLessThanOrEqualTo(18);
    assertThat(ofMany).containsExactlyInAnyOrderElementsOf(ofOne);
  }

  /** The cart is filled outside of what is counted. */
  private Runnable ordered(List<String> works) {
    works.forEach(work -> buyer.putsInCart(work).expect(201));
    return () -> buyer.checksOut(UUID.randomUUID().toString()).expect(201);
  }

  private interface Prepared {
    Runnable act();
  }

  /** Each as often as the act sends it; what jobs do beside it they do not do as often as that. */
  private static List<String> statementsOf(Prepared prepared) {
    return SERVICE
        .database()
        .jdbi()
        .withHandle(
            handle -> {
              handle.execute("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
              handle.execute("CREATE TABLE IF NOT EXISTS counted (query text, calls bigint)");
              handle.execute("TRUNCATE counted");
              for (int i = 0; i < TIMES; i++) {
                Runnable act = prepared.act();
                handle.execute("SELECT pg_stat_statements_reset()");
                act.run();
                count(handle);
              }
              return handle
                  .createQuery(
                      """
                      SELECT query
                      FROM (SELECT query, sum(calls) AS calls FROM counted GROUP BY query) AS summed
                      CROSS JOIN generate_series(1, calls / :times)
                      """)
                  .bind("times", TIMES)
                  .mapTo(String.class)
                  .list();
            });
  }

  private static void count(Handle handle) {
    handle.execute(
        """
        INSERT INTO counted
        SELECT query, calls
        FROM pg_stat_statements
        WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
          AND query NOT LIKE '%pg_stat_statements%'
          AND query NOT IN ('BEGIN', 'COMMIT')
        """);
  }
}
