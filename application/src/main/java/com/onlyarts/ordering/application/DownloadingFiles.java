package com.onlyarts.ordering.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.application.port.AuditTrail;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.media.api.FileAddresses;
import com.onlyarts.media.api.FileGrant;
import com.onlyarts.media.api.FileGrants;
import com.onlyarts.media.api.KeptFile;
import com.onlyarts.media.api.SignedAddress;
import com.onlyarts.media.domain.OriginalId;
import com.onlyarts.ordering.application.port.DownloadView;
import com.onlyarts.ordering.application.port.Downloads;
import com.onlyarts.ordering.application.port.Library;
import com.onlyarts.ordering.application.port.LibraryItem;
import com.onlyarts.ordering.domain.Download;
import com.onlyarts.ordering.domain.DownloadId;
import com.onlyarts.ordering.domain.OrderLineId;
import com.onlyarts.ordering.domain.OrderingRejection.DownloadRevoked;
import com.onlyarts.ordering.domain.OrderingRejection.PurchaseNotFound;
import com.onlyarts.ordering.domain.OrderingRejection.SaleNotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Whoever bought files gets them, again and again: the buyer of a paid line that was not given
 * back, its artist, and staff, which is written to the audit log (R122, R123, R95). To everybody
 * else there is nothing.
 */
public final class DownloadingFiles implements FileGrants {
  private final Transactions transactions;
  private final Library library;
  private final Downloads downloads;
  private final FileAddresses addresses;
  private final AuditTrail audit;
  private final Clock clock;

  public DownloadingFiles(
      Transactions transactions,
      Library library,
      Downloads downloads,
      FileAddresses addresses,
      AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.library = library;
    this.downloads = downloads;
    this.addresses = addresses;
    this.audit = audit;
    this.clock = clock;
  }

  /** What the caller bought that delivers files, the latest payment first. */
  public Page<LibraryItem> list(Caller buyer, PageRequest request) {
    return library.of(buyer.person(), request);
  }

  /** One line with its files. */
  public LibraryItem show(Caller caller, OrderLineId line) {
    return library
        .find(line)
        .filter(
            item ->
                caller.isAdmin() || item.buyer().equals(caller.person()) || isArtist(caller, item))
        .orElseThrow(() -> new Rejected(new PurchaseNotFound()));
  }

  /**
   * Gives out an address of a file, good for ten minutes, and writes down who asked for it.
   *
   * @param network where the request came from, if that is known
   */
  public SignedAddress request(
      Caller caller, OrderLineId line, OriginalId file, Optional<String> network) {
    return transactions.inTransaction(
        () -> {
          LibraryItem item = show(caller, line);
          if (item.file(file).isEmpty()) {
            throw new Rejected(new PurchaseNotFound());
          }
          boolean isBuyer = item.buyer().equals(caller.person());
          if (isBuyer && item.revoked()) {
            throw new Rejected(new DownloadRevoked(line));
          }
          Instant now = clock.instant();
          Download download =
              new Download(DownloadId.next(), line, file, caller.person(), now, network);
          Download.requireOneMore(
              downloads.lockSince(line, file, caller.person(), now.minus(Download.DAY)), now);
          downloads.add(download);
          if (!isBuyer && !isArtist(caller, item)) {
            audit.record(
                caller.person().value(),
                "ordering.download-file",
                "order_line",
                line.value().toString(),
                Map.of("file", file.value().toString()));
          }
          return addresses.downloadAddress(
              file, new FileGrant(FileGrant.Kind.DOWNLOADS, download.id().value()), now);
        });
  }

  /** The file behind an address that was given out, unless it was revoked meanwhile (R122). */
  @Override
  public KeptFile open(OriginalId file, UUID grant) {
    Download download =
        downloads
            .find(new DownloadId(grant))
            .filter(it -> it.file().equals(file))
            .orElseThrow(() -> new Rejected(new PurchaseNotFound()));
    LibraryItem item =
        library.find(download.line()).orElseThrow(() -> new Rejected(new PurchaseNotFound()));
    if (item.revoked() && item.buyer().equals(download.by())) {
      throw new Rejected(new DownloadRevoked(item.line()));
    }
    return item.file(file).orElseThrow(() -> new Rejected(new PurchaseNotFound()));
  }

  /** So many bytes went out under an address. */
  @Override
  public void sent(UUID grant, long bytes) {
    transactions.inTransaction(() -> downloads.sent(new DownloadId(grant), bytes, clock.instant()));
  }

  /** Who got what of a sale of the caller's own, the latest first. */
  public Page<DownloadView> ofSale(Caller seller, OrderLineId sale, PageRequest request) {
    if (library.find(sale).filter(item -> isArtist(seller, item)).isEmpty()) {
      throw new Rejected(new SaleNotFound(sale));
    }
    return downloads.of(sale, request);
  }

  private static boolean isArtist(Caller caller, LibraryItem item) {
    return item.artist().id().equals(caller.person());
  }
}
