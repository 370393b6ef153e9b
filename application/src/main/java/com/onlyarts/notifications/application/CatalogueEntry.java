package com.onlyarts.notifications.application;

import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.application.EventHandler;
import com.onlyarts.kernel.application.EventHandler.Occurrence;
import com.onlyarts.notifications.application.Notifier.News;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One event of the catalogue, and who is told what of it. Inbox and mail have a handler each, so
 * that neither waits for the other.
 *
 * @param inbox the name of the handler for the inbox, empty if the event is not told there; names
 *     are kept with waiting events, so they are unique and stay
 * @param mail the same for mail
 * @param flurry what each event of a flurry is about: of those that wait together the latest is
 *     told for all of them
 */
record CatalogueEntry<E extends Event>(
    Class<E> event,
    Function<E, Stream<NotificationDraft>> drafts,
    Optional<String> inbox,
    Optional<String> mail,
    Optional<Function<E, Object>> flurry) {
  private static final int AT_ONCE = 50;

  /** An event of which one person is told. */
  static <E extends Event> CatalogueEntry<E> on(
      Class<E> event, Function<E, NotificationDraft> draft) {
    return onEach(event, it -> Stream.of(draft.apply(it)));
  }

  /** An event of which several people are told. */
  static <E extends Event> CatalogueEntry<E> onEach(
      Class<E> event, Function<E, Stream<NotificationDraft>> drafts) {
    return new CatalogueEntry<>(
        event, drafts, Optional.empty(), Optional.empty(), Optional.empty());
  }

  CatalogueEntry<E> inbox(String handler) {
    return new CatalogueEntry<>(
        event, drafts, Optional.of("notifications." + handler), mail, flurry);
  }

  CatalogueEntry<E> mail(String handler) {
    return new CatalogueEntry<>(
        event, drafts, inbox, Optional.of("notifications.mail-" + handler), flurry);
  }

  CatalogueEntry<E> latestOf(Function<E, Object> about) {
    return new CatalogueEntry<>(event, drafts, inbox, mail, Optional.of(about));
  }

  Optional<EventHandler<?>> inboxHandler(Notifier notifier) {
    return inbox.map(name -> handler(name, notifier::tell));
  }

  Optional<EventHandler<?>> mailHandler(MailQueueing queueing) {
    return mail.map(name -> handler(name, it -> it.forEach(news -> queueing.queue(news.draft()))));
  }

  private EventHandler<?> handler(String name, Consumer<List<News>> tell) {
    return new EventHandler<>(
        name,
        event,
        occurrences -> tell.accept(occurrences.stream().flatMap(this::news).toList()),
        flurry,
        AT_ONCE);
  }

  private Stream<News> news(Occurrence<E> occurrence) {
    return drafts.apply(occurrence.event()).map(draft -> new News(draft, occurrence.times()));
  }
}
