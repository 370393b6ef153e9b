package com.onlyarts.catalog.jdbi;

import static com.onlyarts.catalog.application.WantedCopies.exclusive;
import static com.onlyarts.catalog.application.WantedCopies.personal;
import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.api.ArtworkHolds;
import com.onlyarts.catalog.api.HoldKey;
import com.onlyarts.catalog.application.CommentingArtworks;
import com.onlyarts.catalog.application.FavoritingArtworks;
import com.onlyarts.catalog.application.HoldingArtworks;
import com.onlyarts.catalog.application.LikingComments;
import com.onlyarts.catalog.application.RecountingCounters;
import com.onlyarts.catalog.application.port.Counters.Counter;
import com.onlyarts.catalog.application.port.Counters.Repair;
import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.ArtworkFixture;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.CatalogRejection.NotEnoughCopies;
import com.onlyarts.catalog.domain.CommentId;
import com.onlyarts.catalog.domain.CommentText;
import com.onlyarts.catalog.domain.LicenceKind;
import com.onlyarts.catalog.domain.LicenceOffer;
import com.onlyarts.catalog.domain.LicenceOffers;
import com.onlyarts.catalog.domain.Price;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.identity.domain.SessionId;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.InMemoryFailedItems;
import com.onlyarts.kernel.jdbi.JdbiTransactions;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.ordering.domain.OrderId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many people at one work at once, on the real database. */
class CatalogRacesIT {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  private static final int CROWD = 20;

  private final Jdbi jdbi = DATABASE.jdbi();
  private final CatalogUsers catalogUsers = new CatalogUsers(jdbi);
  private final SteppingClock clock = new SteppingClock();
  private final JdbiTransactions transactions = new JdbiTransactions(jdbi);
  private final JdbiArtworks artworks = new JdbiArtworks(jdbi, clock);
  private final JdbiComments comments = new JdbiComments(jdbi);
  private final ArtworkHolds holds =
      new HoldingArtworks(
          transactions,
          artworks,
          new JdbiHolds(jdbi),
          new JdbiArtworkLicences(jdbi),
          new JdbiEditionNumbers(jdbi),
          clock);
  private final FavoritingArtworks favoriting =
      new FavoritingArtworks(
          transactions, artworks, new JdbiFavorites(jdbi), (_, _) -> false, _ -> {}, clock);
  private final CommentingArtworks commenting =
      new CommentingArtworks(transactions, artworks, comments, (_, _) -> false, _ -> {}, clock);
  private final LikingComments liking =
      new LikingComments(transactions, artworks, comments, (_, _) -> false, _ -> {}, clock);

  @Test
  void R21_twenty_buyers_race_for_the_last_copy_and_one_holds_it() throws Exception {
    ArtworkId painting = hung(anArtwork().inCopies(1));

    List<Object> outcomes =
        atOnce(
            _ ->
                outcomeOf(
                    () ->
                        holds.hold(
                            aKey(), catalogUsers.somebody(), Map.of(painting, personal(1)))));

    assertThat(outcomes).filteredOn(outcome -> outcome.equals("done")).hasSize(1);
    assertThat(outcomes)
        .filteredOn(outcome -> outcome.equals(new NotEnoughCopies(painting, 1, 0)))
        .hasSize(CROWD - 1);
    assertThat(number("SELECT held_count FROM artworks WHERE id = :id", painting)).isEqualTo(1);
    assertThat(number("SELECT count(*) FROM artwork_holds WHERE artwork_id = :id", painting))
        .isEqualTo(1);
  }

  @Test
  void R32_orders_of_the_same_works_in_any_order_do_not_block_each_other() throws Exception {
    ArtworkId tide = hung(anArtwork().inCopies(CROWD));
    ArtworkId ebb = hung(anArtwork().inCopies(CROWD));

    List<Object> outcomes =
        atOnce(
            n ->
                outcomeOf(
                    () -> {
                      HoldKey key = aKey();
                      holds.hold(
                          key,
                          catalogUsers.somebody(),
                          n % 2 == 0
                              ? Map.of(tide, personal(1), ebb, personal(1))
                              : Map.of(ebb, personal(1), tide, personal(1)));
                      holds.sell(key);
                    }));

    assertThat(outcomes).containsOnly("done");
    assertThat(number("SELECT sold_count FROM artworks WHERE id = :id AND status = 'sold'", tide))
        .isEqualTo(CROWD);
    assertThat(number("SELECT sold_count FROM artworks WHERE id = :id AND status = 'sold'", ebb))
        .isEqualTo(CROWD);
  }

  @Test
  void R130_a_crowd_paying_at_once_gets_every_number_once_and_none_is_left_out() throws Exception {
    ArtworkId print = hung(anArtwork().inCopies(CROWD));
    List<HoldKey> orders = IntStream.range(0, CROWD).mapToObj(_ -> aKey()).toList();
    orders.forEach(order -> holds.hold(order, catalogUsers.somebody(), Map.of(print, personal(1))));

    assertThat(atOnce(n -> outcomeOf(() -> holds.sell(orders.get(n))))).containsOnly("done");

    assertThat(numbersOf(print))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, CROWD).boxed().toList());
  }

  @Test
  void R130_numbers_that_come_back_are_passed_on_in_a_race_and_never_twice() throws Exception {
    ArtworkId print = hung(anArtwork().inCopies(CROWD));
    List<HoldKey> gone = IntStream.range(0, CROWD / 2).mapToObj(_ -> sold(print)).toList();
    List<HoldKey> orders = IntStream.range(0, CROWD / 2).mapToObj(_ -> aKey()).toList();
    orders.forEach(order -> holds.hold(order, catalogUsers.somebody(), Map.of(print, personal(1))));

    assertThat(
            atOnce(
                n ->
                    outcomeOf(
                        () -> {
                          if (n < gone.size()) {
                            holds.takeBack(gone.get(n), Set.of(print));
                          } else {
                            holds.sell(orders.get(n - gone.size()));
                          }
                        })))
        .containsOnly("done");
    IntStream.range(0, CROWD / 2).forEach(_ -> sold(print));

    assertThat(numbersOf(print))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, CROWD).boxed().toList());
  }

  @Test
  void R128_of_two_who_order_a_work_alone_one_has_it() throws Exception {
    ArtworkId print = soldAlone();

    List<Object> outcomes =
        atOnce(
            _ ->
                outcomeOf(
                    () -> holds.hold(aKey(), catalogUsers.somebody(), Map.of(print, exclusive()))));

    assertThat(outcomes).filteredOn(outcome -> outcome.equals("done")).hasSize(1);
    assertThat(outcomes)
        .filteredOn(outcome -> outcome.equals(new NotEnoughCopies(print, 1, 0)))
        .hasSize(CROWD - 1);
  }

  @Test
  void R128_one_who_pays_for_a_work_alone_and_a_crowd_that_pays_for_copies_never_both_have_it()
      throws Exception {
    ArtworkId print = soldAlone();
    List<HoldKey> orders = IntStream.range(0, CROWD).mapToObj(_ -> aKey()).toList();
    orders
        .subList(1, CROWD)
        .forEach(order -> holds.hold(order, catalogUsers.somebody(), Map.of(print, personal(1))));
    holds.hold(orders.getFirst(), catalogUsers.somebody(), Map.of(print, exclusive()));

    List<Object> sold = atOnce(n -> holds.sell(orders.get(n)));

    boolean alone = sold.getFirst().equals(true);
    assertThat(sold.subList(1, CROWD)).containsOnly(!alone);
    assertThat(number("SELECT sold_count FROM artworks WHERE id = :id", print))
        .isEqualTo(alone ? 1 : CROWD - 1);
  }

  private ArtworkId soldAlone() {
    ArtworkId print = hung(anArtwork());
    new JdbiArtworkLicences(jdbi)
        .replace(
            print,
            new LicenceOffers(
                List.of(
                    new LicenceOffer(LicenceKind.PERSONAL, Optional.empty(), Optional.empty()),
                    new LicenceOffer(
                        LicenceKind.EXCLUSIVE,
                        Optional.of(new Price(Money.of("900.00", ArtworkFixture.USD))),
                        Optional.empty()))),
            clock.instant());
    return print;
  }

  private HoldKey sold(ArtworkId work) {
    HoldKey order = aKey();
    holds.hold(order, catalogUsers.somebody(), Map.of(work, personal(1)));
    holds.sell(order);
    return order;
  }

  private List<Integer> numbersOf(ArtworkId work) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT number FROM edition_numbers WHERE artwork_id = :id AND passed_on_at IS NULL ORDER BY number")
                .bind("id", work)
                .mapTo(Integer.class)
                .list());
  }

  @Test
  void R17_a_crowd_favoriting_at_once_is_counted_to_the_last() throws Exception {
    ArtworkId work = hung(anArtwork());
    Caller twice = caller();

    atOnce(n -> outcomeOf(() -> favoriting.favorite(n % 2 == 0 ? twice : caller(), work)));

    assertThat(number("SELECT favorites_count FROM artworks WHERE id = :id", work))
        .isEqualTo(CROWD / 2 + 1);
    assertThat(number("SELECT count(*) FROM favorites WHERE artwork_id = :id", work))
        .isEqualTo(CROWD / 2 + 1);
  }

  @Test
  void R17_favoriting_and_unfavoriting_at_once_keeps_the_count_true() throws Exception {
    ArtworkId work = hung(anArtwork());
    Caller fickle = caller();

    atOnce(n -> outcomeOf(() -> toggle(fickle, work, n)));

    assertThat(number("SELECT favorites_count FROM artworks WHERE id = :id", work))
        .isEqualTo(number("SELECT count(*) FROM favorites WHERE artwork_id = :id", work));
  }

  @Test
  void R25_replies_race_with_the_removal_of_their_root_and_no_count_is_lost() throws Exception {
    ArtworkId work = hung(anArtwork());
    Caller author = caller();
    CommentId root = commenting.add(author, work, new CommentText("root"), Optional.empty());

    atOnce(n -> outcomeOf(() -> replyOrRemove(author, work, root, n)));

    assertThat(number("SELECT comments_count FROM artworks WHERE id = :id", work))
        .isEqualTo(
            number(
                "SELECT count(*) FROM comments WHERE artwork_id = :id AND deleted_at IS NULL",
                work));
    assertThat(
            number(
                "SELECT coalesce(sum(replies_count), 0) FROM comments WHERE artwork_id = :id",
                work))
        .isEqualTo(
            number(
                "SELECT count(*) FROM comments WHERE artwork_id = :id AND parent_id IS NOT NULL",
                work));
  }

  @Test
  void R17_a_crowd_liking_at_once_is_counted_to_the_last() throws Exception {
    ArtworkId work = hung(anArtwork());
    CommentId comment =
        commenting.add(caller(), work, new CommentText("Amazing work!"), Optional.empty());

    assertThat(atOnce(_ -> outcomeOf(() -> liking.like(caller(), comment)))).containsOnly("done");

    assertThat(number("SELECT likes_count FROM comments WHERE artwork_id = :id", work))
        .isEqualTo(CROWD);
  }

  @Test
  void R17_a_recount_repairs_every_number_and_tells_of_it() {
    ArtworkId work = hung(anArtwork());
    favoriting.favorite(caller(), work);
    CommentId comment =
        commenting.add(caller(), work, new CommentText("Amazing work!"), Optional.empty());
    commenting.add(caller(), work, new CommentText("Indeed"), Optional.of(comment));
    liking.like(caller(), comment);
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "UPDATE artworks SET favorites_count = 9, comments_count = 8 WHERE id = :id")
                .bind("id", work)
                .execute());
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "UPDATE comments SET likes_count = 7, replies_count = 6 WHERE id = :id")
                .bind("id", comment)
                .execute());
    List<Repair> repairs = new ArrayList<>();
    RecountingCounters recounting =
        new RecountingCounters(
            transactions,
            new JdbiCounters(jdbi),
            repairs::add,
            new ItemByItem("recount", new InMemoryFailedItems(), clock));

    recounting.recount();
    recounting.recount();

    assertThat(repairs)
        .containsExactlyInAnyOrder(
            new Repair(Counter.FAVORITES, work.value(), 9, 1),
            new Repair(Counter.COMMENTS, work.value(), 8, 2),
            new Repair(Counter.REPLIES, comment.value(), 6, 1),
            new Repair(Counter.LIKES, comment.value(), 7, 1));
  }

  @Test
  void R22_views_of_many_nodes_add_up() throws Exception {
    ArtworkId tide = hung(anArtwork());
    ArtworkId ebb = hung(anArtwork());
    JdbiViewCounts counters = new JdbiViewCounts(jdbi);

    atOnce(_ -> outcomeOf(() -> counters.add(Map.of(tide, 2L, ebb, 1L, ArtworkId.next(), 5L))));

    assertThat(number("SELECT views FROM artwork_views WHERE artwork_id = :id", tide))
        .isEqualTo(2 * CROWD);
    assertThat(number("SELECT views FROM artwork_views WHERE artwork_id = :id", ebb))
        .isEqualTo(CROWD);
  }

  private void toggle(Caller caller, ArtworkId work, int n) {
    if (n % 2 == 0) {
      favoriting.favorite(caller, work);
    } else {
      favoriting.unfavorite(caller, work);
    }
  }

  private void replyOrRemove(Caller author, ArtworkId work, CommentId root, int n) {
    if (n == CROWD / 2) {
      commenting.remove(author, root);
    } else {
      CommentId reply = commenting.add(author, work, new CommentText("reply"), Optional.of(root));
      if (n % 3 == 0) {
        commenting.remove(author, reply);
      }
    }
  }

  /** What came of it: done, or the reason it was refused. */
  private static Object outcomeOf(Runnable act) {
    try {
      act.run();
      return "done";
    } catch (Rejected e) {
      return e.rejection();
    }
  }

  /** Lets a crowd act at the same moment. */
  private static List<Object> atOnce(IntFunction<Object> act) throws Exception {
    CyclicBarrier start = new CyclicBarrier(CROWD);
    try (ExecutorService crowd = Executors.newFixedThreadPool(CROWD)) {
      List<Future<Object>> outcomes =
          IntStream.range(0, CROWD)
              .mapToObj(
                  n ->
                      crowd.submit(
                          () -> {
                            start.await();
                            return act.apply(n);
                          }))
              .toList();
      List<Object> all = new ArrayList<>();
      for (Future<Object> outcome : outcomes) {
        all.add(outcome.get());
      }
      return all;
    }
  }

  private ArtworkId hung(ArtworkFixture fixture) {
    Artwork artwork = fixture.by(catalogUsers.somebody()).create();
    artworks.add(artwork);
    return artwork.id();
  }

  private Caller caller() {
    PersonId person = catalogUsers.somebody();
    return new Caller(person, SessionId.next(), Role.USER);
  }

  private long number(String sql, ArtworkId id) {
    return jdbi.withHandle(
        handle -> handle.createQuery(sql).bind("id", id).mapTo(long.class).one());
  }

  private static HoldKey aKey() {
    return new HoldKey(OrderId.next().value());
  }
}
