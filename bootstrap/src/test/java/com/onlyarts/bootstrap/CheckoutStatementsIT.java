package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.bootstrap.People.Person;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How many statements a checkout costs on the way to its answer, as PostgreSQL counts them: not one more for a longer cart. */
class CheckoutStatementsIT {
  private static final int TIMES = 5;
  private static final String SENT =
      """
      SELECT queryid, max(query) AS query, sum(calls) AS calls
      FROM pg_stat_statements
      WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND query NOT LIKE '%pg_stat_statements%'
        AND query NOT IN ('BEGIN', 'COMMIT')
      GROUP BY queryid
      """;

  @RegisterExtension static final RunningService SERVICE = RunningService.with();

  private final Person buyer = People.aBuyer(SERVICE.api());
  private final List<String> works =
      Stream.generate(() -> People.anArtist(SERVICE.api()))
          .limit(3)
          .flatMap(artist -> Stream.of("digital", "3d").map(category -> artist.publishes("Tide", "120.00", category)))
          .toList();

  @Test
  void a_checkout_is_at_most_eighteen_statements_however_many_lines_and_sellers_it_has() {
    rememberWhatIsSentWithoutIt();

    List<Sent> ofOne = statementsOf(() -> ordered(works.subList(0, 1)));
    List<Sent> ofMany = statementsOf(() -> ordered(works));

    assertThat(ofOne).hasSizeBetween(10, 17); // and one more where the session is looked up
    assertThat(ofMany).as("%s%nand%n%s", ofOne, ofMany).extracting(Sent::id).containsExactlyInAnyOrderElementsOf(ofOne.stream().map(Sent::id).toList());
  }

  /** The cart is filled outside of what is counted. */
  private Runnable ordered(List<String> wanted) {
    wanted.forEach(work -> buyer.putsInCart(work).expect(201));
    return () -> buyer.checksOut(UUID.randomUUID().toString()).expect(201);
  }

  /**
   * A statement.
   *
   * @param id by which PostgreSQL counts it; its text may be told with and without its constants
   */
  private record Sent(long id, String query) {}

  private interface Prepared {
    Runnable act();
  }

  /** What the act sends each time, as often as it does; jobs send something in between, and nothing each time that was not seen before. */
  private static List<Sent> statementsOf(Prepared prepared) {
    return SERVICE
        .database()
        .jdbi()
        .withHandle(
            handle -> {
              handle.execute("CREATE TEMP TABLE counted (queryid bigint, query text, calls bigint)");
              for (int i = 0; i < TIMES; i++) {
                Runnable act = prepared.act();
                handle.execute("SELECT pg_stat_statements_reset()");
                act.run();
                handle.execute("INSERT INTO counted " + SENT);
              }
              List<Sent> sent =
                  handle
                      .createQuery(
                          """
                          SELECT queryid, query
                          FROM (SELECT queryid, max(query) AS query, min(calls) AS calls FROM counted GROUP BY queryid HAVING count(*) = :times) AS each_time
                          CROSS JOIN generate_series(1, calls)
                          WHERE queryid NOT IN (SELECT queryid FROM seen_before)
                          """)
                      .bind("times", TIMES)
                      .map((row, _) -> new Sent(row.getLong("queryid"), row.getString("query")))
                      .list();
              handle.execute("DROP TABLE counted");
              return sent;
            });
  }

  private static void rememberWhatIsSentWithoutIt() {
    SERVICE
        .database()
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute("CREATE EXTENSION pg_stat_statements");
              handle.execute("CREATE TABLE seen_before AS " + SENT);
            });
  }
}
