package com.onlyarts.notifications.application;

import com.onlyarts.kernel.application.EventHandler;
import com.onlyarts.notifications.application.port.Receipts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every event that people are told of, one entry each: who is told, of what type it is, where it
 * leads, and which mail goes with it. Its words stand in {@code texts.properties}, those of mails
 * in their templates. Whoever adds an event adds its entry and its words; an event that nobody is
 * told of goes into the list of {@code NotificationCatalogueTest}, with the reason.
 */
public final class NotificationCatalogue {
  private final List<CatalogueEntry<?>> entries;

  public NotificationCatalogue(Receipts receipts) {
    entries =
        Stream.of(
                AccountNotifications.ENTRIES,
                CommunityNotifications.ENTRIES,
                MediaNotifications.ENTRIES,
                new OrderNotifications(receipts).entries(),
                CaseNotifications.ENTRIES,
                PaymentNotifications.ENTRIES,
                CommissionNotifications.ENTRIES,
                ConsultationNotifications.ENTRIES,
                LivestreamNotifications.ENTRIES)
            .flatMap(List::stream)
            .toList();
  }

  /** What hears of events for the inbox and devices. */
  public List<EventHandler<?>> inboxHandlers(Notifier notifier) {
    return entries.stream()
        .map(entry -> entry.inboxHandler(notifier))
        .<EventHandler<?>>flatMap(Optional::stream)
        .toList();
  }

  /** What hears of events for the queue of mails. */
  public List<EventHandler<?>> mailHandlers(MailQueueing queueing) {
    return entries.stream()
        .map(entry -> entry.mailHandler(queueing))
        .<EventHandler<?>>flatMap(Optional::stream)
        .toList();
  }

  List<CatalogueEntry<?>> entries() {
    return entries;
  }
}
