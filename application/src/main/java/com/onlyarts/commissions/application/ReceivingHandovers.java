package com.onlyarts.commissions.application;

import com.onlyarts.commissions.application.port.Commissions;
import com.onlyarts.commissions.application.port.Handovers;
import com.onlyarts.commissions.application.port.Handovers.HandoverView;
import com.onlyarts.commissions.application.port.Handovers.Preview;
import com.onlyarts.commissions.domain.Commission;
import com.onlyarts.commissions.domain.CommissionFile;
import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.commissions.domain.CommissionsRejection.CommissionNotFound;
import com.onlyarts.commissions.domain.CommissionsRejection.HandoverNotFound;
import com.onlyarts.commissions.domain.CommissionsRejection.HandoverUnpaid;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.AuditTrail;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.media.api.FileAddresses;
import com.onlyarts.media.api.FileGrant;
import com.onlyarts.media.api.FileGrants;
import com.onlyarts.media.api.KeptFile;
import com.onlyarts.media.api.SignedAddress;
import com.onlyarts.media.domain.OriginalId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What was handed over is had by the client who has paid for it, by the artist, and by staff, which
 * is a deed of the audit log; whoever has yet to pay sees a picture of it (R132).
 */
public final class ReceivingHandovers implements FileGrants {
  private final Transactions transactions;
  private final Commissions commissions;
  private final Handovers handovers;
  private final FileAddresses addresses;
  private final AuditTrail audit;
  private final Clock clock;

  public ReceivingHandovers(
      Transactions transactions,
      Commissions commissions,
      Handovers handovers,
      FileAddresses addresses,
      AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.commissions = commissions;
    this.handovers = handovers;
    this.addresses = addresses;
    this.audit = audit;
    this.clock = clock;
  }

  /** All that was handed over, in the order it came. */
  public List<Received> list(Caller caller, CommissionId id) {
    Commission commission = seen(caller, id);
    return handovers.of(id).stream()
        .map(view -> new Received(view, !mayHave(commission, view.handover(), caller.person())))
        .toList();
  }

  /** The picture of a file, whether it is paid for or not. */
  public Preview preview(Caller caller, CommissionId id, OriginalId file) {
    seen(caller, id);
    return handovers.previewOf(id, file).orElseThrow(() -> new Rejected(new HandoverNotFound()));
  }

  /** An address of a file, for whoever may have it. */
  public SignedAddress address(Caller caller, CommissionId id, OriginalId file) {
    return transactions.inTransaction(
        () -> {
          Commission commission = seen(caller, id);
          requirePaid(commission, handedOver(id, file), caller.person());
          if (commission.parties().sideOf(caller.person()).isEmpty()) {
            audit.record(
                caller.person().value(),
                "commissions.read-file",
                "commission",
                id.value().toString(),
                Map.of("file", file.value().toString()));
          }
          return addresses.downloadAddress(
              file,
              new FileGrant(FileGrant.Kind.DELIVERIES, caller.person().value()),
              clock.instant());
        });
  }

  /**
   * The file behind an address that was given out, unless what was paid for it has gone back.
   *
   * @param grant to whom it was given out
   */
  @Override
  public KeptFile open(OriginalId file, UUID grant) {
    CommissionId id =
        handovers.commissionOf(file).orElseThrow(() -> new Rejected(new HandoverNotFound()));
    CommissionFile handover = handedOver(id, file);
    requirePaid(
        commissions.find(id).orElseThrow(() -> new Rejected(new HandoverNotFound())),
        handover,
        new PersonId(grant));
    return new KeptFile(
        file, handover.name(), handover.type(), handover.bytes(), handover.sha256());
  }

  private Commission seen(Caller caller, CommissionId id) {
    return commissions
        .find(id)
        .filter(
            commission ->
                caller.isAdmin() || commission.parties().sideOf(caller.person()).isPresent())
        .orElseThrow(() -> new Rejected(new CommissionNotFound(id)));
  }

  private CommissionFile handedOver(CommissionId id, OriginalId file) {
    return handovers.of(id).stream()
        .map(HandoverView::handover)
        .filter(it -> it.file().equals(file))
        .findFirst()
        .orElseThrow(() -> new Rejected(new HandoverNotFound()));
  }

  private static void requirePaid(Commission commission, CommissionFile handover, PersonId person) {
    if (!mayHave(commission, handover, person)) {
      throw new Rejected(new HandoverUnpaid());
    }
  }

  private static boolean mayHave(Commission commission, CommissionFile handover, PersonId person) {
    return !person.equals(commission.parties().client()) || commission.isPaidFor(handover);
  }

  /**
   * What somebody sees of a file.
   *
   * @param locked whether they have yet to pay for it
   */
  public record Received(HandoverView view, boolean locked) {}
}
