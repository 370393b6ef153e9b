package com.onlyarts.identity.jdbi;

import static com.onlyarts.identity.domain.AccountFixture.anAccount;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.application.port.People.Found;
import com.onlyarts.kernel.KernelRejection.InvalidCursor;
import com.onlyarts.kernel.api.Cursor;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.jdbi.TestDatabase;
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
    Page<Found> page = people.search(words, PageRequest.first(10));

    assertThat(page.rows()).extracting(row -> row.person().username()).isEqualTo(expected);
    assertThat(page.total()).isEqualTo(expected.size());
  }

  @Test
  void R3_a_search_goes_on_by_cursor_where_it_ended() {
    List<String> walked = new ArrayList<>();
    PageRequest request = PageRequest.first(1);
    Page<Found> page;
    do {
      page = people.search("john", request);
      page.rows().forEach(row -> walked.add(row.person().username()));
      request = request.after(page);
    } while (page.hasNext());

    assertThat(walked).containsExactly("john", "johndoe", "captain", "elton");
    assertThat(people.search("john", new PageRequest(3, 1, Optional.empty())).rows())
        .extracting(row -> row.person().username())
        .containsExactly("captain");
  }

  @Test
  void everybody_is_listed_latest_first_but_those_suspended() {
    Page<Found> page = people.everybody(PageRequest.first(2));

    assertThat(page.rows())
        .extracting(row -> row.person().username())
        .containsExactly("wave", "taro");
    assertThat(page.total()).isEqualTo(8);
    assertThat(people.everybody(PageRequest.first(2).after(page)).rows())
        .extracting(row -> row.person().username())
        .containsExactly("rosa", "under_score");
  }

  @Test
  void R3_a_cursor_of_another_list_is_refused() {
    PageRequest odd =
        new PageRequest(1, 10, Optional.of(Cursor.at("followers:createdAt:desc", "x")));

    assertRefused(new InvalidCursor(), () -> people.search("john", odd));
    assertRefused(new InvalidCursor(), () -> people.everybody(odd));
  }
}
