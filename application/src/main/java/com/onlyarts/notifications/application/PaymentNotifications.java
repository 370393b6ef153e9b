package com.onlyarts.notifications.application;

import static com.onlyarts.notifications.application.CatalogueEntry.on;
import static com.onlyarts.notifications.application.NotificationDraft.to;
import static com.onlyarts.notifications.domain.MailTemplate.PAYOUT_FAILED;
import static com.onlyarts.notifications.domain.MailTemplate.PAYOUT_PAID;
import static com.onlyarts.notifications.domain.NotificationType.SYSTEM;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.SitePage;
import com.onlyarts.payments.api.PayoutFailed;
import com.onlyarts.payments.api.PayoutPaid;
import com.onlyarts.payments.api.SubscriptionChanged;
import java.util.List;

/** Artists hear of their payouts, subscribers of their subscription. */
final class PaymentNotifications {
  static final List<CatalogueEntry<?>> ENTRIES =
      List.of(
          on(PayoutPaid.class, PaymentNotifications::paid)
              .inbox("tell-artist-of-payout")
              .mail("payout-paid"),
          on(PayoutFailed.class, PaymentNotifications::failed)
              .inbox("tell-artist-of-failed-payout")
              .mail("payout-failed"),
          on(SubscriptionChanged.class, PaymentNotifications::subscriptionChanged)
              .inbox("tell-subscriber"));

  private PaymentNotifications() {}

  private static NotificationDraft paid(PayoutPaid it) {
    return payout(it.artist(), it, "payout_paid", "payout/{{payout}}/paid")
        .mail(PAYOUT_PAID, "payout_paid/{{payout}}", "amount");
  }

  private static NotificationDraft failed(PayoutFailed it) {
    return payout(it.artist(), it, "payout_failed", "payout/{{payout}}/failed")
        .mail(PAYOUT_FAILED, "payout_failed/{{payout}}", "amount reason");
  }

  private static NotificationDraft payout(PersonId artist, Event it, String words, String fact) {
    return to(artist, it)
        .inbox(SYSTEM, words, fact)
        .leadingTo(SitePage.PAYOUTS)
        .about("payoutId", "payout");
  }

  private static NotificationDraft subscriptionChanged(SubscriptionChanged it) {
    return to(it.person(), it)
        .inbox(
            SYSTEM,
            it.pastDue() ? "subscription_past_due" : "subscription_changed",
            "subscription/{{at}}")
        .leadingTo(SitePage.SUBSCRIPTION)
        .about("tier", "tier");
  }
}
