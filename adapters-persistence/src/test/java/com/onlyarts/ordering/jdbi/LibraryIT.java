package com.onlyarts.ordering.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.media.api.KeptFile;
import com.onlyarts.media.domain.OriginalId;
import com.onlyarts.ordering.application.port.LibraryItem;
import com.onlyarts.ordering.domain.OrderLineId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What was bought as files, on the real database. */
class LibraryIT {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  private final LibraryRows rows = new LibraryRows(DATABASE);
  private final JdbiLibrary library = new JdbiLibrary(DATABASE.jdbi());
  private final PersonId buyer = rows.somebody();
  private final PersonId artist = rows.somebody();

  @Test
  void R126_a_buyer_has_what_was_on_the_list_at_the_payment_and_ever_since() {
    OrderLineId line = rows.paidLine(buyer, artist, NOON);
    OriginalId gone = rows.delivered(line, "gone.psd");
    OriginalId replaced = rows.delivered(line, "replaced.psd");
    OriginalId current = rows.delivered(line, "current.psd");
    rows.removed(gone, NOON.minusSeconds(1));
    rows.removed(replaced, NOON.plusSeconds(1));

    LibraryItem item = library.find(line).orElseThrow();

    assertThat(item.files()).extracting(KeptFile::id).containsExactly(current, replaced);
    assertThat(item.file(current))
        .contains(new KeptFile(current, "current.psd", "psd", 7, "a".repeat(64)));
    assertThat(item.buyer()).isEqualTo(buyer);
    assertThat(item.artist().id()).isEqualTo(artist);
    assertThat(item.paidAt()).isEqualTo(NOON);
    assertThat(item.revoked()).isFalse();
  }

  @Test
  void R122_a_line_is_revoked_once_all_its_money_went_back() {
    OrderLineId line = rows.paidLine(buyer, artist, NOON);

    rows.givenBack(line, "549.99");
    assertThat(library.find(line).orElseThrow().revoked()).isFalse();
    rows.givenBack(line, "550.00");
    assertThat(library.find(line).orElseThrow().revoked()).isTrue();
  }

  @Test
  void R3_a_buyer_finds_what_comes_with_files_the_latest_first_by_number_and_by_cursor() {
    List<OrderLineId> lines =
        Stream.of(0, 1, 2).map(n -> rows.paidLine(buyer, artist, NOON.plusSeconds(n))).toList();
    lines.forEach(line -> rows.delivered(line, "sea.psd"));
    rows.paidLine(buyer, artist, NOON);
    rows.delivered(rows.paidLine(artist, buyer, NOON), "other.psd");

    PageRequest two = PageRequest.first(2);
    Page<LibraryItem> first = library.of(buyer, two);
    Page<LibraryItem> rest = library.of(buyer, two.after(first));

    assertThat(first.total()).isEqualTo(3);
    assertThat(ids(first)).containsExactly(lines.get(2), lines.get(1));
    assertThat(ids(rest)).containsExactly(lines.get(0));
    assertThat(rest.rows().getFirst().files()).hasSize(1);
    assertThat(library.find(OrderLineId.next())).isEmpty();
  }

  private static List<OrderLineId> ids(Page<LibraryItem> page) {
    return page.rows().stream().map(LibraryItem::line).toList();
  }
}
