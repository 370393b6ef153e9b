package com.onlyarts.notifications.application;

import com.onlyarts.notifications.domain.Notice;
import com.onlyarts.notifications.domain.NotificationType;
import com.onlyarts.payments.api.PayoutFailed;
import com.onlyarts.payments.api.PayoutPaid;
import com.onlyarts.payments.api.SubscriptionChanged;

/** Artists hear of their payouts, subscribers of their subscription. */
public final class NotifyingOfMoney {
  private final Notifier notifier;

  public NotifyingOfMoney(Notifier notifier) {
    this.notifier = notifier;
  }

  public void payoutPaid(PayoutPaid event) {
    notifier.tell(
        event.artist(),
        Notice.of(
                NotificationType.SYSTEM,
                "payout/%s/paid".formatted(event.payout().value()),
                "Payout on its way")
            .saying("%s is on its way to your bank".formatted(event.amount()))
            .leadingTo("/payouts")
            .about("payoutId", event.payout()));
  }

  public void payoutFailed(PayoutFailed event) {
    notifier.tell(
        event.artist(),
        Notice.of(
                NotificationType.SYSTEM,
                "payout/%s/failed".formatted(event.payout().value()),
                "Payout failed")
            .saying("Your bank did not take %s; it is available again".formatted(event.amount()))
            .leadingTo("/payouts")
            .about("payoutId", event.payout()));
  }

  public void subscriptionChanged(SubscriptionChanged event) {
    notifier.tell(
        event.person(),
        Notice.of(
                NotificationType.SYSTEM,
                "subscription/" + event.at(),
                event.pastDue() ? "Your subscription could not be paid" : "Your subscription")
            .saying(
                event.pastDue()
                    ? "Please look after your way to pay; you keep %s for now"
                        .formatted(event.tier())
                    : "You are on %s now".formatted(event.tier()))
            .leadingTo("/subscription")
            .about("tier", event.tier()));
  }
}
