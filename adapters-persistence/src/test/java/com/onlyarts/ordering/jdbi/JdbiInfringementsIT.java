package com.onlyarts.ordering.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.ordering.application.port.Infringements.BoughtLine;
import com.onlyarts.ordering.domain.OrderLineId;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiInfringementsIT {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  private final LibraryRows rows = new LibraryRows(DATABASE);
  private final JdbiInfringements infringements = new JdbiInfringements(DATABASE.jdbi());
  private final JdbiLibrary library = new JdbiLibrary(DATABASE.jdbi());
  private final PersonId buyer = rows.somebody();
  private final OrderLineId line = rows.paidLine(buyer, rows.somebody(), NOON);

  @Test
  void R126_a_purchase_is_revoked_while_its_work_infringes() {
    assertThat(infringements.since(line)).isEmpty();

    rows.infringing(line, NOON);
    assertThat(infringements.since(line)).contains(NOON);
    assertThat(library.find(line).orElseThrow().revoked()).isTrue();

    rows.restored(line);
    assertThat(infringements.since(line)).isEmpty();
    assertThat(library.find(line).orElseThrow().revoked()).isFalse();
  }

  @Test
  void R126_who_bought_a_work_and_has_not_given_it_back_is_found() {
    ArtworkId work = library.find(line).orElseThrow().work().id();
    assertThat(infringements.of(work))
        .extracting(BoughtLine::line, BoughtLine::buyer, BoughtLine::title)
        .containsExactly(tuple(line, buyer, "Tide"));

    assertThat(infringements.unpaid(work)).isEmpty();

    rows.givenBack(line, "550.00");
    assertThat(infringements.of(work)).isEmpty();
  }
}
