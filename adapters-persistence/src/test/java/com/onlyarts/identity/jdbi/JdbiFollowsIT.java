package com.onlyarts.identity.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.application.FollowingPeople;
import com.onlyarts.identity.application.RecountingProfiles;
import com.onlyarts.identity.application.port.Blocks;
import com.onlyarts.identity.application.port.Follows;
import com.onlyarts.identity.application.port.FollowsContract;
import com.onlyarts.identity.application.port.People;
import com.onlyarts.identity.application.port.People.ListedPerson;
import com.onlyarts.identity.application.port.ProfileView.Counts;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.identity.domain.SessionId;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.kernel.application.port.InMemoryFailedItems;
import com.onlyarts.kernel.jdbi.JdbiTransactions;
import com.onlyarts.kernel.jdbi.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiFollowsIT extends FollowsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private final JdbiFollows follows = new JdbiFollows(DATABASE.jdbi());
  private final JdbiBlocks blocks = new JdbiBlocks(DATABASE.jdbi());
  private final JdbiPeople people = new JdbiPeople(DATABASE.jdbi());
  private final JdbiTransactions transactions = new JdbiTransactions(DATABASE.jdbi());
  private final FollowingPeople following =
      new FollowingPeople(transactions, follows, blocks, _ -> {}, Clock.systemUTC());

  @Override
  protected Follows follows() {
    return follows;
  }

  @Override
  protected Blocks blocks() {
    return blocks;
  }

  @Override
  protected People people() {
    return people;
  }

  @Override
  protected PersonId somebody() {
    return TestPeople.somebody(DATABASE.jdbi());
  }

  @Test
  void R17_twenty_people_follow_and_unfollow_at_once_and_every_count_is_true() throws Exception {
    PersonId artist = somebody();
    List<Callable<Integer>> acts =
        IntStream.range(0, 20)
            .boxed()
            .flatMap(
                turn -> {
                  Caller fan = caller(somebody());
                  Callable<Integer> follow = () -> following.follow(fan, artist);
                  Callable<Integer> unfollow = () -> following.unfollow(fan, artist);
                  return turn % 2 == 0 ? Stream.of(follow, follow) : Stream.of(follow, unfollow);
                })
            .toList();

    atOnce(acts);

    assertThat(follows.followersOf(artist))
        .isEqualTo(rows("following_id", artist))
        .isBetween(10, 20);
  }

  @Test
  void R17_people_who_follow_each_other_at_once_do_not_wait_in_a_circle() throws Exception {
    List<PersonId> circle = Stream.generate(this::somebody).limit(6).toList();
    List<Callable<Integer>> acts = new ArrayList<>();
    for (PersonId one : circle) {
      for (PersonId other : circle) {
        if (!one.equals(other)) {
          acts.add(() -> following.follow(caller(one), other));
        }
      }
    }

    atOnce(acts);

    for (PersonId person : circle) {
      assertThat(follows.followersOf(person)).isEqualTo(5);
      assertThat(people.account(person).orElseThrow().profile().counts().following()).isEqualTo(5);
    }
  }

  @Test
  void R3_a_list_goes_on_by_cursor_where_it_ended() {
    PersonId artist = somebody();
    for (int second = 0; second < 5; second++) {
      follows.add(
          somebody(), artist, Instant.parse("2026-03-01T12:00:0%d.000001Z".formatted(second / 2)));
    }
    List<PersonId> all =
        people.followers(artist, Optional.empty(), PageRequest.first(10)).rows().stream()
            .map(row -> row.person().id())
            .toList();

    List<PersonId> walked = new ArrayList<>();
    PageRequest request = PageRequest.first(2);
    Page<ListedPerson> page;
    do {
      page = people.followers(artist, Optional.empty(), request);
      page.rows().forEach(row -> walked.add(row.person().id()));
      request = request.after(page);
    } while (page.hasNext());

    assertThat(walked).isEqualTo(all).hasSize(5);
    assertThat(
            people
                .followers(artist, Optional.empty(), new PageRequest(2, 2, Optional.empty()))
                .rows())
        .extracting(row -> row.person().id())
        .isEqualTo(all.subList(2, 4));
  }

  @Test
  void R17_wrong_counters_are_found_and_repaired() {
    PersonId artist = somebody();
    PersonId fan = somebody();
    follows.add(fan, artist, Instant.parse("2026-03-01T12:00:00Z"));
    hang(artist);
    new JdbiArtworkCounter(DATABASE.jdbi()).artworksChanged(artist, 1);
    ItemByItem items = new ItemByItem("recount", new InMemoryFailedItems(), Clock.systemUTC());
    RecountingProfiles recounting =
        new RecountingProfiles(transactions, new JdbiProfileCounters(DATABASE.jdbi()), items);
    recounting.recount();
    DATABASE
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE users SET followers_count = 7, following_count = 8, artworks_count = 9 WHERE id = ?",
                    artist.value()));

    assertThat(recounting.recount()).isEqualTo(1);

    assertThat(people.account(artist).orElseThrow().profile().counts())
        .isEqualTo(new Counts(1, 0, 1));
    assertThat(recounting.recount()).isZero();
  }

  private static Caller caller(PersonId person) {
    return new Caller(person, SessionId.next(), Role.USER);
  }

  private static int rows(String column, PersonId person) {
    return DATABASE
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .select("SELECT count(*) FROM follows WHERE " + column + " = ?", person.value())
                    .mapTo(int.class)
                    .one());
  }

  private static void hang(PersonId artist) {
    DATABASE
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    """
                    INSERT INTO artworks (user_id, title, image_url, price, category, status)
                    VALUES (?, 'Tide', 'https://example.org/a.jpg', 10, 'digital', 'published')
                    """,
                    artist.value()));
  }

  private static void atOnce(List<Callable<Integer>> acts) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.invokeAll(acts).forEach(Future::resultNow);
    }
  }
}
