package com.onlyarts.ordering.application;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.CertificateCode;
import com.onlyarts.catalog.domain.LicenceKind;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.kernel.application.port.RecordingAuditTrail;
import com.onlyarts.media.api.KeptFile;
import com.onlyarts.media.application.port.PlainOriginalAddresses;
import com.onlyarts.media.domain.OriginalId;
import com.onlyarts.ordering.application.port.CertificateView;
import com.onlyarts.ordering.application.port.InMemoryCertificates;
import com.onlyarts.ordering.application.port.InMemoryDownloads;
import com.onlyarts.ordering.application.port.InMemoryLibrary;
import com.onlyarts.ordering.application.port.LibraryItem;
import com.onlyarts.ordering.application.port.OrderedWork;
import com.onlyarts.ordering.application.port.PlainPapers;
import com.onlyarts.ordering.domain.LineLicence;
import com.onlyarts.ordering.domain.OrderLineId;
import com.onlyarts.ordering.domain.OrderNumber;
import java.util.List;
import java.util.Optional;

/** What was bought as files, on fakes. */
public final class LibraryFixture {
  public final SteppingClock clock = new SteppingClock();
  public final InMemoryTransactions transactions = new InMemoryTransactions();
  public final InMemoryLibrary library = new InMemoryLibrary();
  public final InMemoryDownloads downloads = new InMemoryDownloads();
  public final RecordingAuditTrail audit = new RecordingAuditTrail(transactions);
  public final DownloadingFiles downloading =
      new DownloadingFiles(
          transactions,
          library,
          downloads,
          new PlainOriginalAddresses()::downloadAddress,
          audit,
          clock);
  public final LicensingPurchases licensing =
      new LicensingPurchases(
          transactions,
          downloading,
          (_, kind, version) -> Optional.of("the words of %s %d".formatted(kind.label(), version)),
          new PlainPapers(),
          audit);
  public final InMemoryCertificates certificates = new InMemoryCertificates();
  public final ShowingCertificates showingCertificates =
      new ShowingCertificates(transactions, certificates, new PlainPapers(), clock);
  public final Caller buyer = Callers.aUser();
  public final Caller artist = Callers.anArtist();

  /** A line of the buyer's, of the artist's work, that delivers one file. */
  public LibraryItem bought() {
    LibraryItem item =
        new LibraryItem(
            OrderLineId.next(),
            new OrderNumber("OA-20260301-001"),
            new OrderedWork(
                ArtworkId.next(),
                "Sea",
                "https://img.example/sea.jpg",
                Optional.empty(),
                "digital"),
            buyer.person(),
            new PersonBrief(artist.person(), "johndoe", Optional.empty(), Optional.empty()),
            SteppingClock.NOON,
            false,
            Optional.of(new LineLicence(LicenceKind.PERSONAL, 1)),
            List.of(),
            List.of(new KeptFile(OriginalId.next(), "sea.psd", "psd", 7, "a".repeat(64))));
    library.put(item);
    return item;
  }

  /** The third of 25 copies, which the buyer of the line has. */
  public CertificateCode certified(LibraryItem item) {
    CertificateCode code = CertificateCode.next();
    certificates.put(
        new CertificateView(
            code,
            item.work(),
            item.artist(),
            3,
            25,
            item.paidAt(),
            true,
            item.buyer(),
            Optional.empty()));
    return code;
  }
}
