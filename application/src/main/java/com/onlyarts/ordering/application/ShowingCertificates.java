package com.onlyarts.ordering.application;

import com.onlyarts.catalog.domain.CertificateCode;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.SitePage;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.ordering.application.LicensingPurchases.Document;
import com.onlyarts.ordering.application.port.CertificateView;
import com.onlyarts.ordering.application.port.Certificates;
import com.onlyarts.ordering.application.port.PurchasePapers;
import com.onlyarts.ordering.domain.OrderingRejection.CertificateNotFound;
import java.time.Clock;

/** Anybody who has a code sees what it certifies; its owner says whether to be named (R131). */
public final class ShowingCertificates {
  private final Transactions transactions;
  private final Certificates certificates;
  private final PurchasePapers papers;
  private final Clock clock;

  public ShowingCertificates(
      Transactions transactions, Certificates certificates, PurchasePapers papers, Clock clock) {
    this.transactions = transactions;
    this.certificates = certificates;
    this.papers = papers;
    this.clock = clock;
  }

  /** What is certified, and whether that is still so. */
  public CertificateView show(CertificateCode code) {
    return certificates.find(code).orElseThrow(() -> new Rejected(new CertificateNotFound()));
  }

  /** The same as a document. */
  public Document document(CertificateCode code) {
    CertificateView certificate = show(code);
    return new Document(
        "certificate-%s.pdf".formatted(code.text()),
        papers.certificate(certificate, SitePage.CERTIFICATE.of(code.text())));
  }

  /**
   * The owner wishes to be named, or not any more; to everybody else there is nothing to change.
   */
  public CertificateView nameOwner(Caller owner, CertificateCode code, boolean named) {
    return transactions.inTransaction(
        () -> {
          if (!show(code).owner().equals(owner.person())) {
            throw new Rejected(new CertificateNotFound());
          }
          certificates.nameOwner(code, named, clock.instant());
          return show(code);
        });
  }
}
