package com.onlyarts.ordering.application;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.application.port.RecordingAuditTrail.AuditEntry;
import com.onlyarts.media.api.KeptFile;
import com.onlyarts.media.api.SignedAddress;
import com.onlyarts.media.domain.OriginalId;
import com.onlyarts.ordering.application.port.DownloadView;
import com.onlyarts.ordering.application.port.LibraryItem;
import com.onlyarts.ordering.domain.DownloadId;
import com.onlyarts.ordering.domain.OrderLineId;
import com.onlyarts.ordering.domain.OrderingRejection.DownloadRevoked;
import com.onlyarts.ordering.domain.OrderingRejection.PurchaseNotFound;
import com.onlyarts.ordering.domain.OrderingRejection.SaleNotFound;
import com.onlyarts.ordering.domain.OrderingRejection.TooManyDownloads;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DownloadingFilesTest {
  private final LibraryFixture fixture = new LibraryFixture();
  private final LibraryItem item = fixture.bought();
  private final OrderLineId line = item.line();
  private final OriginalId file = item.files().getFirst().id();

  @Test
  void R122_the_buyer_and_the_artist_get_the_file_and_nobody_is_told_of_it() {
    assertThat(asks(fixture.buyer).until())
        .isEqualTo(fixture.clock.instant().plus(Duration.ofMinutes(10)));
    asks(fixture.artist);

    assertThat(fixture.audit.deeds()).isEmpty();
    assertThat(log()).hasSize(2);
    assertThat(opened(log().getFirst())).isEqualTo(item.files().getFirst());
    assertRefused(
        new PurchaseNotFound(),
        () ->
            fixture.downloading.open(OriginalId.next(), log().getFirst().download().id().value()));
  }

  @Test
  void R122_R95_staff_gets_it_and_that_is_written_down() {
    Caller admin = Callers.anAdmin();
    asks(admin);

    assertThat(fixture.audit.deeds())
        .containsExactly(
            new AuditEntry(
                admin.person().value(),
                "ordering.download-file",
                "order_line",
                line.value().toString(),
                Map.of("file", file.value().toString())));
  }

  @Test
  void R122_to_everybody_else_there_is_nothing() {
    Caller stranger = Callers.aUser();

    assertRefused(new PurchaseNotFound(), () -> asks(stranger));
    assertRefused(new PurchaseNotFound(), () -> fixture.downloading.show(stranger, line));
    assertRefused(
        new PurchaseNotFound(),
        () ->
            fixture.downloading.request(fixture.buyer, line, OriginalId.next(), Optional.empty()));
    assertRefused(
        new PurchaseNotFound(), () -> fixture.downloading.show(fixture.buyer, OrderLineId.next()));
    assertRefused(
        new PurchaseNotFound(), () -> fixture.downloading.open(file, DownloadId.next().value()));
    assertThat(fixture.downloading.list(stranger, PageRequest.first(9)).rows()).isEmpty();
    assertThat(fixture.downloading.list(fixture.buyer, PageRequest.first(9)).rows())
        .containsExactly(item);
  }

  @Test
  void R122_what_was_given_back_is_not_the_buyers_any_more_by_no_address() {
    asks(fixture.buyer);
    asks(fixture.artist);
    fixture.library.revoke(line);

    assertRefused(new DownloadRevoked(line), () -> asks(fixture.buyer));
    assertThat(fixture.downloading.show(fixture.buyer, line).revoked()).isTrue();
    for (DownloadView view : log()) {
      if (view.download().by().equals(fixture.buyer.person())) {
        assertRefused(new DownloadRevoked(line), () -> opened(view));
      } else {
        assertThat(opened(view).id()).isEqualTo(file);
      }
    }
  }

  @Test
  void R123_twenty_addresses_a_file_and_day_and_none_is_counted_for_somebody_else() {
    for (int n = 0; n < 20; n++) {
      asks(fixture.buyer);
      fixture.clock.advance(Duration.ofMinutes(1));
    }

    assertRefused(
        new TooManyDownloads(Duration.ofHours(24).minusMinutes(20)), () -> asks(fixture.buyer));
    asks(fixture.artist);
    fixture.clock.advance(Duration.ofHours(24).minusMinutes(20));
    asks(fixture.buyer);
    assertRefused(new TooManyDownloads(Duration.ofMinutes(1)), () -> asks(fixture.buyer));
  }

  @Test
  void R123_the_artist_of_a_sale_sees_who_got_what_and_how_much_of_it() {
    asks(fixture.buyer);
    DownloadView asked = log().getFirst();
    fixture.downloading.sent(asked.download().id().value(), 5);
    fixture.downloading.sent(asked.download().id().value(), 2);

    DownloadView seen =
        fixture.downloading.ofSale(fixture.artist, line, PageRequest.first(9)).rows().getFirst();

    assertThat(seen.download().by()).isEqualTo(fixture.buyer.person());
    assertThat(seen.download().network()).contains("192.0.2.7");
    assertThat(seen.bytesSent()).isEqualTo(7);
    assertRefused(
        new SaleNotFound(line),
        () -> fixture.downloading.ofSale(fixture.buyer, line, PageRequest.first(9)));
  }

  private SignedAddress asks(Caller caller) {
    return fixture.downloading.request(caller, line, file, Optional.of("192.0.2.7"));
  }

  private KeptFile opened(DownloadView view) {
    return fixture.downloading.open(file, view.download().id().value());
  }

  private List<DownloadView> log() {
    return fixture.downloads.of(line, PageRequest.first(99)).rows();
  }
}
