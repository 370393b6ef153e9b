package com.onlyarts.commissions.application;

import com.onlyarts.commissions.application.port.Commissions;
import com.onlyarts.commissions.application.port.Handovers;
import com.onlyarts.commissions.application.port.Handovers.Preview;
import com.onlyarts.commissions.domain.Commission;
import com.onlyarts.commissions.domain.CommissionFile;
import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.commissions.domain.CommissionSide;
import com.onlyarts.commissions.domain.CommissionsRejection.CommissionNotFound;
import com.onlyarts.commissions.domain.CommissionsRejection.HandedOverElsewhere;
import com.onlyarts.commissions.domain.CommissionsRejection.TooManyHandovers;
import com.onlyarts.commissions.domain.MilestoneId;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.media.api.FilePreviews;
import com.onlyarts.media.api.KeptFile;
import com.onlyarts.media.api.KeptFiles;
import com.onlyarts.media.domain.OriginalId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The artist hands files of a commission over, for a milestone or for all of it (R132). */
public final class HandingOver {
  private final Transactions transactions;
  private final Commissions commissions;
  private final Handovers handovers;
  private final KeptFiles files;
  private final FilePreviews previews;
  private final Clock clock;

  public HandingOver(
      Transactions transactions,
      Commissions commissions,
      Handovers handovers,
      KeptFiles files,
      FilePreviews previews,
      Clock clock) {
    this.transactions = transactions;
    this.commissions = commissions;
    this.handovers = handovers;
    this.files = files;
    this.previews = previews;
    this.clock = clock;
  }

  /**
   * Hands one of the artist's own files over; again is fine. A picture of it is made first, outside
   * of any transaction, for a client who has yet to pay.
   *
   * @param milestone what it belongs to; the finished work if empty
   */
  public void handOver(
      Caller artist, CommissionId id, OriginalId file, Optional<MilestoneId> milestone) {
    if (isHandedOver(artist, id, file)) {
      return;
    }
    transactions.inTransaction(
        () -> {
          require(artist, milestone, () -> commissions.find(id), id);
          files.ownedBy(artist.person(), List.of(file));
        });
    Optional<Preview> preview =
        previews.previewOf(file).map(it -> new Preview(it.mediaType(), it.bytes()));
    transactions.inTransaction(
        () -> {
          require(artist, milestone, () -> commissions.lock(id), id);
          KeptFile kept = files.ownedBy(artist.person(), List.of(file)).getFirst();
          handovers.add(
              id,
              new CommissionFile(
                  file,
                  milestone,
                  kept.name(),
                  kept.type(),
                  kept.bytes(),
                  kept.sha256(),
                  clock.instant()),
              preview);
          if (!handovers.commissionOf(file).equals(Optional.of(id))) {
            throw new Rejected(new HandedOverElsewhere());
          }
        });
  }

  private boolean isHandedOver(Caller artist, CommissionId id, OriginalId file) {
    return handovers.commissionOf(file).equals(Optional.of(id))
        && commissions
            .find(id)
            .filter(it -> it.sideOf(artist.person()) == CommissionSide.ARTIST)
            .isPresent();
  }

  private void require(
      Caller artist,
      Optional<MilestoneId> milestone,
      Supplier<Optional<Commission>> found,
      CommissionId id) {
    found
        .get()
        .orElseThrow(() -> new Rejected(new CommissionNotFound(id)))
        .requireHandingOver(artist.person(), milestone);
    if (handovers.of(id).size() >= CommissionFile.MOST) {
      throw new Rejected(new TooManyHandovers());
    }
  }
}
