package com.onlyarts.notifications.application;

import com.onlyarts.notifications.domain.MailKey;
import com.onlyarts.notifications.domain.MailTemplate;
import com.onlyarts.payments.api.PayoutFailed;
import com.onlyarts.payments.api.PayoutPaid;
import java.util.Map;

/** Mail about money on its way to an artist's bank, or back. */
public final class MailingPayouts {
  private final MailQueueing queueing;

  public MailingPayouts(MailQueueing queueing) {
    this.queueing = queueing;
  }

  public void paid(PayoutPaid event) {
    MailKey key = MailKey.of("payout_paid", event.payout().value());
    queueing.write(
        MailTemplate.PAYOUT_PAID,
        key,
        event.artist(),
        Map.of("amount", MailQueueing.sum(event.amount())));
  }

  public void failed(PayoutFailed event) {
    MailKey key = MailKey.of("payout_failed", event.payout().value());
    queueing.write(
        MailTemplate.PAYOUT_FAILED,
        key,
        event.artist(),
        Map.of("amount", MailQueueing.sum(event.amount()), "reason", event.reason()));
  }
}
