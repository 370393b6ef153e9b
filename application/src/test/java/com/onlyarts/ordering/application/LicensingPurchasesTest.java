package com.onlyarts.ordering.application;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Callers;
import com.onlyarts.ordering.application.LicensingPurchases.Document;
import com.onlyarts.ordering.application.port.LibraryItem;
import com.onlyarts.ordering.domain.OrderingRejection.DownloadRevoked;
import com.onlyarts.ordering.domain.OrderingRejection.LicenceNotFound;
import com.onlyarts.ordering.domain.OrderingRejection.PurchaseNotFound;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LicensingPurchasesTest {
  private final LibraryFixture fixture = new LibraryFixture();
  private final LicensingPurchases licensing = fixture.licensing;
  private final LibraryItem item = fixture.bought();

  @Test
  void R129_a_buyer_gets_the_licence_that_was_sold_with_its_text_of_then() {
    Document document = licensing.licence(fixture.buyer, item.line());

    assertThat(document.name()).isEqualTo("licence-OA-20260301-001.pdf");
    assertThat(new String(document.bytes(), UTF_8))
        .isEqualTo("OA-20260301-001 personal 1: the words of personal 1");
    assertThat(licensing.licence(fixture.artist, item.line()).bytes()).isEqualTo(document.bytes());
    assertThat(fixture.audit.deeds()).isEmpty();
  }

  @Test
  void R129_staff_read_it_too_which_is_written_down() {
    licensing.licence(Callers.anAdmin(), item.line());

    assertThat(fixture.audit.deeds()).hasSize(1);
  }

  @Test
  void R129_to_everybody_else_there_is_nothing_and_who_gave_it_back_has_no_licence() {
    assertRefused(new PurchaseNotFound(), () -> licensing.licence(Callers.aUser(), item.line()));

    fixture.library.revoke(item.line());
    assertRefused(
        new DownloadRevoked(item.line()), () -> licensing.licence(fixture.buyer, item.line()));
    assertThat(licensing.licence(fixture.artist, item.line()).bytes()).isNotEmpty();
  }

  @Test
  void R129_what_was_sold_before_there_were_licences_has_none() {
    LibraryItem old =
        new LibraryItem(
            item.line(),
            item.number(),
            item.work(),
            item.buyer(),
            item.artist(),
            item.paidAt(),
            false,
            Optional.empty(),
            item.certificates(),
            item.files());
    fixture.library.put(old);

    assertRefused(
        new LicenceNotFound(item.line()), () -> licensing.licence(fixture.buyer, item.line()));
  }
}
