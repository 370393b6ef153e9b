package com.onlyarts.notifications.application;

import com.onlyarts.commissions.api.CommissionMoved;
import com.onlyarts.commissions.api.CommissionPaid;
import com.onlyarts.commissions.api.CommissionRefundReturned;
import com.onlyarts.commissions.api.CommissionRefunded;
import com.onlyarts.commissions.api.CommissionReleased;
import com.onlyarts.commissions.api.CommissionRequested;
import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.notifications.domain.Notice;
import com.onlyarts.notifications.domain.NotificationType;
import java.util.stream.Stream;

/** Client and artist of a commission hear what the other does, and where its money is. */
public final class NotifyingOfCommissions {
  private final Notifier notifier;

  public NotifyingOfCommissions(Notifier notifier) {
    this.notifier = notifier;
  }

  public void requested(CommissionRequested event) {
    notifier.tellOfAct(
        event.client(),
        event.artist(),
        name ->
            notice(event.commission(), "requested", "New commission request")
                .saying(
                    "%s would like you to make %s, for %s"
                        .formatted(name, event.title(), event.budget())));
  }

  /** Whoever moved it knows; when an admin did, both hear of it. */
  public void moved(CommissionMoved event) {
    Notice notice =
        notice(
                event.commission(),
                "%s/%s".formatted(event.status(), event.at()),
                "Commission update")
            .saying("%s is %s now".formatted(event.title(), event.status().replace('_', ' ')))
            .about("status", event.status());
    Stream.of(event.client(), event.artist())
        .filter(party -> !party.equals(event.by()))
        .forEach(party -> notifier.tell(party, notice));
  }

  public void paid(CommissionPaid event) {
    tell(
        event.artist(),
        event.commission(),
        "paid/" + event.milestone().value(),
        "Commission paid",
        "%s for %s is held for you".formatted(event.amount(), event.title()));
  }

  public void released(CommissionReleased event) {
    tell(
        event.artist(),
        event.commission(),
        "released/" + event.milestone().value(),
        "Commission money released",
        "%s for %s is yours".formatted(event.amount(), event.title()));
  }

  public void refunded(CommissionRefunded event) {
    tell(
        event.client(),
        event.commission(),
        "refunded/%s/%s".formatted(event.milestone().value(), event.at()),
        "Commission refunded",
        "%s for %s went back to you".formatted(event.amount(), event.title()));
  }

  public void refundReturned(CommissionRefundReturned event) {
    String fact = "refund-returned/%s/%s".formatted(event.milestone().value(), event.at());
    String message =
        "%s for %s could not be given back; it is held as before"
            .formatted(event.amount(), event.title());
    tell(event.client(), event.commission(), fact, "Your bank returned a refund", message);
    tell(event.artist(), event.commission(), fact, "A refund was returned", message);
  }

  private void tell(
      PersonId to, CommissionId commission, String fact, String title, String message) {
    notifier.tell(to, notice(commission, fact, title).saying(message));
  }

  private static Notice notice(CommissionId commission, String fact, String title) {
    return Notice.of(
            NotificationType.COMMISSION,
            "commission/%s/%s".formatted(commission.value(), fact),
            title)
        .leadingTo("/commissions/" + commission.value())
        .about("commissionId", commission);
  }
}
