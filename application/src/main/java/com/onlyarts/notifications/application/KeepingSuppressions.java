package com.onlyarts.notifications.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.application.port.AuditTrail;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.notifications.application.port.MailEvents;
import com.onlyarts.notifications.application.port.MailEvents.MailEvent;
import com.onlyarts.notifications.application.port.Suppressions;
import com.onlyarts.notifications.application.port.Suppressions.Reason;
import com.onlyarts.notifications.application.port.Suppressions.Suppression;
import com.onlyarts.notifications.domain.MailRejection.MailWebhookClosed;
import com.onlyarts.notifications.domain.MailRejection.SuppressionNotFound;
import com.onlyarts.notifications.domain.SuppressionId;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The transport tells us which addresses do not want mail or cannot get it; an admin looks at them,
 * and lets one in again (R95).
 */
public final class KeepingSuppressions {
  private final Optional<MailEvents> events;
  private final Transactions transactions;
  private final Suppressions suppressions;
  private final AuditTrail audit;
  private final Clock clock;

  /**
   * @param events reads the transport's events; empty while there is no secret to check them with
   */
  public KeepingSuppressions(
      Optional<MailEvents> events,
      Transactions transactions,
      Suppressions suppressions,
      AuditTrail audit,
      Clock clock) {
    this.events = events;
    this.transactions = transactions;
    this.suppressions = suppressions;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Takes an event in; returning means that it need not come again (R36).
   *
   * @throws Rejected if it is not the transport's, cannot be read, or events are not taken here
   */
  public void take(byte[] raw, MailEvents.Signature signature) {
    MailEvents reader = events.orElseThrow(() -> new Rejected(new MailWebhookClosed()));
    MailEvent event = reader.read(raw, signature, clock.instant());
    transactions.inTransaction(
        () -> {
          if (suppressions.takeIn(event.id(), event.type(), clock.instant())) {
            event.undeliverable().ifPresent(reason -> suppress(event, reason));
          }
        });
  }

  public Page<Suppression> list(PageRequest request) {
    return suppressions.list(request);
  }

  /** Mail goes to the address again. */
  public void lift(Caller admin, SuppressionId id) {
    transactions.inTransaction(
        () -> {
          Suppression lifted =
              suppressions.remove(id).orElseThrow(() -> new Rejected(new SuppressionNotFound(id)));
          audit.record(
              admin.person().value(),
              "notifications.lift-suppression",
              "address",
              lifted.address().text(),
              Map.of("reason", lifted.reason().name().toLowerCase(Locale.ROOT)));
        });
  }

  private void suppress(MailEvent event, Reason reason) {
    event
        .addresses()
        .forEach(
            address ->
                suppressions.add(
                    new Suppression(
                        SuppressionId.next(), address, reason, event.detail(), clock.instant())));
  }
}
