package com.onlyarts.identity.jdbi;

import static com.onlyarts.identity.domain.AccountFixture.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.application.port.AccountQueries.Entry;
import com.onlyarts.identity.application.port.AccountQueries.Wanted;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.jdbi.TestDatabase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JdbiAccountQueriesIT {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  private final JdbiAccountQueries register = new JdbiAccountQueries(DATABASE.jdbi());

  @BeforeAll
  static void people() {
    TestPeople.somebody(
        DATABASE.jdbi(), anAccount().named("rosa").called("Rosa Bonheur").as(Role.ARTIST));
    TestPeople.somebody(DATABASE.jdbi(), anAccount().named("otto"));
    TestPeople.somebody(DATABASE.jdbi(), anAccount().named("gone_for_now").suspended());
  }

  @ParameterizedTest
  @CsvSource({
    ",,, gone_for_now otto rosa",
    "bonheur,,, rosa",
    "OTTO@example,,, otto",
    "_,,, gone_for_now",
    "%,,, ''",
    ", artist,, rosa",
    ",, true, gone_for_now",
    "o, user, false, otto"
  })
  void accounts_are_found_by_names_address_role_and_standing_latest_first(
      String words, String role, Boolean suspended, String found) {
    List<String> expected = found.isEmpty() ? List.of() : List.of(found.split(" "));
    Wanted wanted =
        new Wanted(
            Optional.ofNullable(words),
            Optional.ofNullable(role).map(Role::labelled),
            Optional.ofNullable(suspended));

    Page<Entry> page = register.search(wanted, PageRequest.first(10));

    assertThat(names(page)).isEqualTo(expected);
    assertThat(page.total()).isEqualTo(expected.size());
  }

  @Test
  void R3_the_list_goes_on_by_cursor_where_it_ended() {
    Wanted all = new Wanted(Optional.empty(), Optional.empty(), Optional.empty());
    Page<Entry> first = register.search(all, PageRequest.first(2));
    Page<Entry> second = register.search(all, new PageRequest(1, 2, first.next()));

    assertThat(names(first)).containsExactly("gone_for_now", "otto");
    assertThat(names(second)).containsExactly("rosa");
  }

  @Test
  void an_account_shows_whether_it_is_suspended() {
    Entry entry =
        register
            .search(
                new Wanted(Optional.of("gone"), Optional.empty(), Optional.empty()),
                PageRequest.first(1))
            .rows()
            .getFirst();

    assertThat(entry.suspendedAt()).isPresent();
    assertThat(register.entry(entry.account().person().id())).contains(entry);
    assertThat(register.entry(PersonId.next())).isEmpty();
  }

  private static List<String> names(Page<Entry> page) {
    return page.rows().stream().map(entry -> entry.account().person().username()).toList();
  }
}
