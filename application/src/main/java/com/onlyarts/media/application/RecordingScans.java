package com.onlyarts.media.application;

import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.media.api.InfectedFileFound;
import com.onlyarts.media.application.port.Originals;
import com.onlyarts.media.domain.Original;
import com.onlyarts.media.domain.OriginalId;
import com.onlyarts.media.domain.ScanResult;
import com.onlyarts.media.domain.ScanResult.Infected;
import java.time.Clock;

/** What a scanner found is written down, and told to the artist if it is a virus (R120). */
public final class RecordingScans {
  private final Transactions transactions;
  private final Originals originals;
  private final Outbox outbox;
  private final Clock clock;

  public RecordingScans(
      Transactions transactions, Originals originals, Outbox outbox, Clock clock) {
    this.transactions = transactions;
    this.originals = originals;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Writes down what was found in a file, if it is still there. */
  void record(OriginalId id, ScanResult result) {
    transactions.inTransaction(
        () ->
            originals
                .lock(id)
                .filter(original -> original.sha256().isPresent())
                .ifPresent(original -> record(original, result)));
  }

  private void record(Original original, ScanResult result) {
    boolean news = original.scanned(result);
    originals.save(original);
    if (news && result instanceof Infected(String finding)) {
      outbox.publish(
          new InfectedFileFound(
              original.id(),
              original.owner(),
              original.description().name(),
              finding,
              clock.instant()));
    }
  }
}
