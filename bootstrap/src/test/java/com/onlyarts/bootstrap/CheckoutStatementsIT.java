package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.bootstrap.CountedStatements.Count;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What a checkout costs in the database on the way to its answer, the session and the key counted:
 * not one statement more for a longer cart.
 */
class CheckoutStatementsIT {
  private static final int MOST = 18;
  private static final int SESSION = 1; // looked up anew once in a while
  private static final int COMMITS =
      2; // the order's and its intent's; what is written by one statement alone has none

  @RegisterExtension static final RunningService SERVICE = RunningService.with();

  private final Person buyer = ApiUsers.aBuyer(SERVICE.api());
  private final List<String> works =
      Stream.generate(() -> ApiUsers.anArtist(SERVICE.api()))
          .limit(3)
          .flatMap(
              artist ->
                  Stream.of("digital", "3d")
                      .map(category -> artist.publishes("Tide", "120.00", category)))
          .toList();

  @Test
  void a_checkout_is_at_most_eighteen_statements_however_many_lines_and_sellers_it_has() {
    checkout(works.subList(0, 1)); // takes numbers for the next ones too

    int ofOne = checkout(works.subList(0, 1)).statements();
    int ofMany = checkout(works).statements();

    assertThat(ofOne).isBetween(10, MOST + COMMITS);
    assertThat(ofMany).isBetween(ofOne - SESSION, ofOne + SESSION);
  }

  /** The cart is filled outside of what is counted. */
  private Count checkout(List<String> wanted) {
    wanted.forEach(work -> buyer.putsInCart(work).expect(201));
    return CountedStatements.of(
        buyer.api(),
        api ->
            new Person(api, buyer.id(), buyer.username(), buyer.token())
                .checksOut(UUID.randomUUID().toString())
                .expect(201));
  }
}
