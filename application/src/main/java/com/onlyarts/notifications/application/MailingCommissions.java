package com.onlyarts.notifications.application;

import com.onlyarts.commissions.api.CommissionMoved;
import com.onlyarts.commissions.api.CommissionPaid;
import com.onlyarts.commissions.api.CommissionRefundReturned;
import com.onlyarts.commissions.api.CommissionRefunded;
import com.onlyarts.commissions.api.CommissionReleased;
import com.onlyarts.commissions.api.CommissionRequested;
import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.notifications.domain.MailKey;
import com.onlyarts.notifications.domain.MailTemplate;
import java.util.Map;
import java.util.stream.Stream;

/** Mail about commissions, to whoever did not act. */
public final class MailingCommissions {
  private final MailQueueing queueing;

  public MailingCommissions(MailQueueing queueing) {
    this.queueing = queueing;
  }

  public void requested(CommissionRequested event) {
    queueing.write(
        MailTemplate.COMMISSION_REQUESTED,
        MailKey.of("commission_requested", event.commission().value()),
        event.artist(),
        Map.of(
            "commission", event.commission().value().toString(),
            "title", event.title(),
            "client", queueing.nameOf(event.client()),
            "budget", MailQueueing.sum(event.budget())));
  }

  /** An admin's act is told to both. */
  public void moved(CommissionMoved event) {
    MailKey key =
        MailKey.of("commission_moved", event.commission().value()).to(event.at().toEpochMilli());
    Map<String, Object> facts =
        Map.of(
            "commission",
            event.commission().value().toString(),
            "title",
            event.title(),
            "status",
            event.status().replace('_', ' '));
    Stream.of(event.client(), event.artist())
        .filter(person -> !person.equals(event.by()))
        .forEach(
            person ->
                queueing.write(
                    MailTemplate.COMMISSION_UPDATE, key.to(person.value()), person, facts));
  }

  public void paid(CommissionPaid event) {
    MailKey key =
        MailKey.of("commission_paid", event.commission().value()).to(event.milestone().value());
    money(
        key,
        event.commission(),
        event.title(),
        event.artist(),
        event.amount(),
        "is paid and safely held for you");
  }

  public void released(CommissionReleased event) {
    MailKey key =
        MailKey.of("commission_released", event.commission().value()).to(event.milestone().value());
    money(
        key,
        event.commission(),
        event.title(),
        event.artist(),
        event.amount(),
        "has been released to your balance");
  }

  public void refunded(CommissionRefunded event) {
    MailKey key =
        MailKey.of("commission_refunded", event.commission().value())
            .to(event.milestone().value())
            .to(event.at().toEpochMilli());
    money(
        key,
        event.commission(),
        event.title(),
        event.client(),
        event.amount(),
        "is on its way back to you");
  }

  public void refundReturned(CommissionRefundReturned event) {
    MailKey key =
        MailKey.of("commission_refund_returned", event.commission().value())
            .to(event.milestone().value())
            .to(event.at().toEpochMilli());
    money(
        key,
        event.commission(),
        event.title(),
        event.client(),
        event.amount(),
        "was returned by your bank and is held as before");
  }

  private void money(
      MailKey key, CommissionId commission, String title, PersonId to, Money amount, String fate) {
    queueing.write(
        MailTemplate.COMMISSION_MONEY,
        key,
        to,
        Map.of(
            "commission",
            commission.value().toString(),
            "title",
            title,
            "amount",
            MailQueueing.sum(amount),
            "fate",
            fate));
  }
}
