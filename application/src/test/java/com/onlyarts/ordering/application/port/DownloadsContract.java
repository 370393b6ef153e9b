package com.onlyarts.ordering.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.media.domain.OriginalId;
import com.onlyarts.ordering.domain.Download;
import com.onlyarts.ordering.domain.DownloadId;
import com.onlyarts.ordering.domain.OrderLineId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Downloads} must do, the fake and the real one alike. */
public abstract class DownloadsContract {
  protected static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  protected abstract Downloads downloads();

  /** A line that was paid for. */
  protected abstract OrderLineId aLine();

  /** A file that its work delivers, called {@code sea.psd}. */
  protected abstract OriginalId aFileOf(OrderLineId line);

  protected abstract PersonId aPerson();

  @Test
  void R123_a_day_is_counted_by_line_file_and_person() {
    OrderLineId line = aLine();
    OriginalId file = aFileOf(line);
    PersonId buyer = aPerson();
    added(line, file, buyer, NOON);
    added(line, file, buyer, NOON.plusSeconds(1));
    added(line, file, buyer, NOON.plusSeconds(2));
    added(line, file, aPerson(), NOON.plusSeconds(3));
    added(line, aFileOf(line), buyer, NOON.plusSeconds(3));

    assertThat(downloads().lockSince(line, file, buyer, NOON))
        .containsExactly(NOON.plusSeconds(2), NOON.plusSeconds(1));
  }

  @Test
  void R123_what_went_out_is_added_up_and_shown_the_latest_first_page_by_page() {
    OrderLineId line = aLine();
    OriginalId file = aFileOf(line);
    PersonId buyer = aPerson();
    Download first = added(line, file, buyer, NOON);
    Download second = added(line, file, buyer, NOON.plusSeconds(1));
    Download third = added(line, file, buyer, NOON.plusSeconds(2));
    OrderLineId other = aLine();
    added(other, aFileOf(other), buyer, NOON);

    downloads().sent(second.id(), 7, NOON.plusSeconds(5));
    downloads().sent(second.id(), 8, NOON.plusSeconds(6));
    Page<DownloadView> page = downloads().of(line, PageRequest.first(2));

    assertThat(page.total()).isEqualTo(3);
    assertThat(page.rows())
        .containsExactly(
            new DownloadView(third, "sea.psd", 0, Optional.empty()),
            new DownloadView(second, "sea.psd", 15, Optional.of(NOON.plusSeconds(6))));
    assertThat(downloads().of(line, PageRequest.first(2).after(page)).rows())
        .extracting(DownloadView::download)
        .isEqualTo(List.of(first));
    assertThat(downloads().find(third.id())).contains(third);
    assertThat(downloads().find(DownloadId.next())).isEmpty();
  }

  protected Download added(OrderLineId line, OriginalId file, PersonId by, Instant at) {
    Download download =
        new Download(DownloadId.next(), line, file, by, at, Optional.of("192.0.2.7"));
    downloads().add(download);
    return download;
  }
}
