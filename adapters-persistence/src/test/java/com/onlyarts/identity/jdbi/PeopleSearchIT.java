package com.onlyarts.identity.jdbi;

import static com.onlyarts.identity.domain.AccountFixture.anAccount;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.application.port.People.Found;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.KernelRejection.InvalidCursor;
import com.onlyarts.kernel.api.Cursor;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.jdbi.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleSearchIT {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private final JdbiPeople people = new JdbiPeople(DATABASE.jdbi());

  @BeforeAll
  static void people() {
    TestPeople.somebody(DATABASE.jdbi(), anAccount().named("john"));
    TestPeople.somebody(DATABASE.jdbi(), anAccount().named("johndoe").called("John Doe"));
    TestPeople.somebody(DATABASE.jdbi(), anAccount().named("captain").called("Johnny Depp"));
    TestPeople.somebody(DATABASE.jdbi(), anAccount().named("elton").called("Elton John"));
    TestPeople.somebody(DATABASE.jdbi(), anAccount().named("under_score"));
    TestPeople.somebody(DATABASE.jdbi(), anAccount().named("rosa").called("Rosa Bonheur"));
    TestPeople.somebody(DATABASE.jdbi(), anAccount().named("john-gone").suspended());
    TestPeople.somebody(DATABASE.jdbi(), anAccount().named("taro").called("山田太郎"));
    TestPeople.somebody(DATABASE.jdbi(), anAccount().named("wave").called("Hana 🌊 海の家"));
  }

  @ParameterizedTest
  @CsvSource({
    "john, john johndoe captain elton",
    "JOHN, john johndoe captain elton",
    "johndo, johndoe john captain elton",
    "jo, john johndoe captain elton",
    "bonhuer, rosa",
    "doe, johndoe",
    "_, ''",
    "r_s, under_score",
    "%, ''",
    "\\, ''",
    "nobody at all, ''",
    "太郎, taro",
    "田太, taro",
    "山田太郎, taro",
    "田, taro",
    "太田, ''",
    "家, wave",
    "🌊, wave",
    "hana 家, wave",
    "🌊 海, wave"
  })
  void people_are_found_by_the_name_then_its_beginning_then_its_parts_then_what_resembles_it(
      String words, String found) {
    List<String> expected = found.isEmpty() ? List.of() : List.of(found.split(" "));
    Page<Found> page = people.search(words, Optional.empty(), PageRequest.first(10));

    assertThat(page.rows()).extracting(row -> row.person().username()).isEqualTo(expected);
    assertThat(page.total()).isEqualTo(expected.size());
  }

  @Test
  void R3_a_search_goes_on_by_cursor_where_it_ended() {
    List<String> walked = new ArrayList<>();
    PageRequest request = PageRequest.first(1);
    Page<Found> page;
    do {
      page = people.search("john", Optional.empty(), request);
      page.rows().forEach(row -> walked.add(row.person().username()));
      request = request.after(page);
    } while (page.hasNext());

    assertThat(walked).containsExactly("john", "johndoe", "captain", "elton");
    assertThat(
            people.search("john", Optional.empty(), new PageRequest(3, 1, Optional.empty())).rows())
        .extracting(row -> row.person().username())
        .containsExactly("captain");
  }

  @Test
  void everybody_is_listed_latest_first_but_those_suspended() {
    Page<Found> page = people.everybody(Optional.empty(), PageRequest.first(2));

    assertThat(page.rows())
        .extracting(row -> row.person().username())
        .containsExactly("wave", "taro");
    assertThat(page.total()).isEqualTo(8);
    assertThat(people.everybody(Optional.empty(), PageRequest.first(2).after(page)).rows())
        .extracting(row -> row.person().username())
        .containsExactly("rosa", "under_score");
  }

  @Test
  void R81_whom_a_block_keeps_apart_do_not_find_each_other() {
    PersonId ida = TestPeople.somebody(DATABASE.jdbi(), anAccount().named("ida").called("Ida Ink"));
    PersonId max = TestPeople.somebody(DATABASE.jdbi(), anAccount().named("max").called("Max Ink"));
    JdbiFollows follows = new JdbiFollows(DATABASE.jdbi());
    PersonId rosa = idOf("rosa");
    follows.add(ida, rosa, NOON);
    follows.add(max, rosa, NOON);
    JdbiBlocks blocks = new JdbiBlocks(DATABASE.jdbi());
    long everybody = people.everybody(Optional.of(ida), PageRequest.first(1)).total();
    blocks.add(ida, max, NOON);

    for (PersonId viewer : List.of(ida, max)) {
      String name = viewer.equals(ida) ? "ida" : "max";
      Page<Found> found = people.search("ink", Optional.of(viewer), PageRequest.first(10));
      assertThat(found.rows()).extracting(row -> row.person().username()).containsExactly(name);
      assertThat(found.total()).isEqualTo(1);
      Page<Found> all = people.everybody(Optional.of(viewer), PageRequest.first(1));
      assertThat(all.rows()).extracting(row -> row.person().username()).containsExactly(name);
      assertThat(all.total()).isEqualTo(everybody - 1);
      assertThat(people.followers(rosa, Optional.of(viewer), PageRequest.first(10)).rows())
          .extracting(row -> row.person().username())
          .containsExactly(name);
    }
    assertThat(people.search("ink", Optional.empty(), PageRequest.first(10)).rows()).hasSize(2);
    assertThat(people.search("ink", Optional.of(rosa), PageRequest.first(10)).rows()).hasSize(2);
    DATABASE
        .jdbi()
        .useHandle(handle -> handle.execute("DELETE FROM users WHERE username IN ('ida', 'max')"));
  }

  private static PersonId idOf(String username) {
    return DATABASE
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT id FROM users WHERE username = :username")
                    .bind("username", username)
                    .mapTo(PersonId.class)
                    .one());
  }

  @Test
  void R3_a_cursor_of_another_list_is_refused() {
    PageRequest odd =
        new PageRequest(1, 10, Optional.of(Cursor.at("followers:createdAt:desc", "x")));

    assertRefused(new InvalidCursor(), () -> people.search("john", Optional.empty(), odd));
    assertRefused(new InvalidCursor(), () -> people.everybody(Optional.empty(), odd));
  }
}
