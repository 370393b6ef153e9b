package com.onlyarts.ordering.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.media.domain.OriginalId;
import com.onlyarts.ordering.application.port.Downloads;
import com.onlyarts.ordering.application.port.DownloadsContract;
import com.onlyarts.ordering.domain.Download;
import com.onlyarts.ordering.domain.OrderLineId;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiDownloadsIT extends DownloadsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  private final LibraryRows rows = new LibraryRows(DATABASE);
  private final JdbiDownloads downloads = new JdbiDownloads(DATABASE.jdbi());

  @Override
  protected Downloads downloads() {
    return downloads;
  }

  @Override
  protected OrderLineId aLine() {
    return rows.paidLine(rows.somebody(), rows.somebody(), NOON);
  }

  @Override
  protected OriginalId aFileOf(OrderLineId line) {
    return rows.delivered(line, "sea.psd");
  }

  @Override
  protected PersonId aPerson() {
    return rows.somebody();
  }

  @Test
  void R123_the_log_is_kept_for_24_months() {
    OrderLineId line = aLine();
    Download download = added(line, aFileOf(line), aPerson(), NOON);

    prune(Duration.ofDays(731));
    assertThat(downloads.find(download.id())).isPresent();
    prune(Duration.ofDays(731).plusMillis(1));
    assertThat(downloads.find(download.id())).isEmpty();
  }

  private static void prune(Duration after) {
    JdbiDownloads.pruning(DATABASE.jdbi(), Clock.fixed(NOON.plus(after), ZoneOffset.UTC)).run();
  }
}
