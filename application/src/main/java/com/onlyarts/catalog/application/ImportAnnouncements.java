package com.onlyarts.catalog.application;

import com.onlyarts.catalog.application.port.ImportReports;
import com.onlyarts.catalog.application.port.ImportView;
import com.onlyarts.catalog.domain.ImportId;
import com.onlyarts.catalog.domain.ImportRowState;
import com.onlyarts.kernel.application.port.LiveChannel;
import com.onlyarts.kernel.application.port.LiveEvents;
import com.onlyarts.kernel.application.port.Transactions;
import java.util.HashMap;
import java.util.Map;

/** Tells an artist's browsers how far an import is (R280). */
public final class ImportAnnouncements {
  private final Transactions transactions;
  private final ImportReports reports;
  private final LiveEvents live;

  public ImportAnnouncements(Transactions transactions, ImportReports reports, LiveEvents live) {
    this.transactions = transactions;
    this.reports = reports;
    this.live = live;
  }

  /** Says where the import stands now; part of the transaction at hand, if there is one. */
  void tell(ImportId id) {
    transactions.inTransaction(
        () ->
            reports
                .find(id)
                .ifPresent(
                    view ->
                        live.publish(
                            LiveChannel.person(view.imported().artist().value()),
                            "import-progress",
                            Map.of(
                                "importId", id,
                                "status", view.imported().state().label(),
                                "counts", counts(view)))));
  }

  private static Map<String, Integer> counts(ImportView view) {
    Map<String, Integer> counts = new HashMap<>(Map.of("total", view.total()));
    for (ImportRowState state : ImportRowState.values()) {
      counts.put(state.label(), view.count(state));
    }
    return counts;
  }
}
