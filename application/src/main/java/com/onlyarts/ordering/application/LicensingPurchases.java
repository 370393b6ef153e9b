package com.onlyarts.ordering.application;

import com.onlyarts.catalog.api.LicenceTexts;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.AuditTrail;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.ordering.application.port.LibraryItem;
import com.onlyarts.ordering.application.port.PurchasePapers;
import com.onlyarts.ordering.application.port.PurchasePapers.LicencePaper;
import com.onlyarts.ordering.domain.LineLicence;
import com.onlyarts.ordering.domain.OrderLineId;
import com.onlyarts.ordering.domain.OrderingRejection.DownloadRevoked;
import com.onlyarts.ordering.domain.OrderingRejection.LicenceNotFound;
import java.util.Map;

/**
 * Whoever bought a work gets the licence as a document, as they get its files: the buyer of a paid
 * line that was not given back, its artist, and staff, which is written to the audit log (R122,
 * R129).
 */
public final class LicensingPurchases {
  private final Transactions transactions;
  private final DownloadingFiles downloading;
  private final LicenceTexts texts;
  private final PurchasePapers papers;
  private final AuditTrail audit;

  public LicensingPurchases(
      Transactions transactions,
      DownloadingFiles downloading,
      LicenceTexts texts,
      PurchasePapers papers,
      AuditTrail audit) {
    this.transactions = transactions;
    this.downloading = downloading;
    this.texts = texts;
    this.papers = papers;
    this.audit = audit;
  }

  /** A document and what it is called where it is kept. */
  public record Document(String name, byte[] bytes) {}

  /**
   * The licence of a line as it was sold.
   *
   * @throws Rejected if the line is unknown to the caller, was given back, or was sold before
   *     licences were written down
   */
  public Document licence(Caller caller, OrderLineId line) {
    LibraryItem item = downloading.show(caller, line);
    boolean isBuyer = item.buyer().equals(caller.person());
    if (isBuyer && item.revoked()) {
      throw new Rejected(new DownloadRevoked(line));
    }
    LineLicence licence = item.licence().orElseThrow(() -> new Rejected(new LicenceNotFound(line)));
    String text =
        texts
            .find(item.work().id(), licence.kind(), licence.version())
            .orElseThrow(() -> new IllegalStateException("no text of " + licence));
    if (!isBuyer && !item.artist().id().equals(caller.person())) {
      transactions.inTransaction(
          () ->
              audit.record(
                  caller.person().value(),
                  "ordering.read-licence",
                  "order_line",
                  line.value().toString(),
                  Map.of("licence", licence.kind().label())));
    }
    return new Document(
        "licence-%s.pdf".formatted(item.number().text()),
        papers.licence(new LicencePaper(item, licence, text)));
  }
}
