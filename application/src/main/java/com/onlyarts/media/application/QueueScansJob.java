package com.onlyarts.media.application;

import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.media.application.port.Originals;
import com.onlyarts.media.domain.OriginalId;
import java.util.List;
import java.util.Optional;

/**
 * Has those files looked at that came while nobody looked (R120). One that waits already, or is
 * with the failed items, is not queued twice.
 */
public final class QueueScansJob {
  private static final int BATCH = 100;

  private final Transactions transactions;
  private final Originals originals;
  private final FileScans scans;

  public QueueScansJob(Transactions transactions, Originals originals, FileScans scans) {
    this.transactions = transactions;
    this.originals = originals;
    this.scans = scans;
  }

  /** Queues all that nobody has looked at. */
  public void run() {
    Optional<OriginalId> last = Optional.empty();
    List<OriginalId> some = originals.unscanned(last, BATCH);
    while (!some.isEmpty()) {
      List<OriginalId> batch = some;
      transactions.inTransaction(() -> batch.forEach(scans::request));
      last = Optional.of(batch.getLast());
      some = originals.unscanned(last, BATCH);
    }
  }
}
