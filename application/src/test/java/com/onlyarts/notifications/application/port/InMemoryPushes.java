package com.onlyarts.notifications.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.SessionId;
import com.onlyarts.notifications.domain.PushDelivery;
import com.onlyarts.notifications.domain.PushDeliveryId;
import com.onlyarts.notifications.domain.PushMessage;
import com.onlyarts.notifications.domain.PushSubscriptionId;
import com.onlyarts.notifications.domain.PushTarget;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Browsers and waiting pushes in lists. */
public final class InMemoryPushes implements PushSubscriptions, PushQueue {
  private final List<Registered> browsers = new ArrayList<>();
  private final List<Waiting> queue = new ArrayList<>();
  private final Set<SessionId> over = new HashSet<>();

  private record Registered(
      PersonId person, SessionId session, Browser browser, PushTarget target) {}

  private record Waiting(PushDelivery delivery, Instant dueAt) {}

  @Override
  public Browser register(
      PersonId person, SessionId session, PushTarget target, Instant at, int atMost) {
    Optional<Registered> known =
        browsers.stream()
            .filter(it -> it.target().endpoint().equals(target.endpoint()))
            .findFirst();
    known.filter(it -> !it.person().equals(person)).ifPresent(it -> drop(it.browser().id()));
    known.ifPresent(browsers::remove);
    Browser browser =
        new Browser(
            known.map(it -> it.browser().id()).orElseGet(PushSubscriptionId::next),
            target.endpoint(),
            at);
    browsers.add(new Registered(person, session, browser, target));
    of(person).stream().skip(atMost).forEach(it -> remove(it.id()));
    return browser;
  }

  @Override
  public List<Browser> of(PersonId person) {
    List<Browser> all =
        new ArrayList<>(
                browsers.stream()
                    .filter(it -> it.person().equals(person) && !over.contains(it.session()))
                    .map(Registered::browser)
                    .toList())
            .reversed();
    return all.stream().sorted(Comparator.comparing(Browser::registeredAt).reversed()).toList();
  }

  @Override
  public boolean remove(PersonId person, PushSubscriptionId subscription) {
    boolean theirs = of(person).stream().anyMatch(it -> it.id().equals(subscription));
    if (theirs) {
      remove(subscription);
    }
    return theirs;
  }

  @Override
  public void remove(PushSubscriptionId subscription) {
    browsers.removeIf(it -> it.browser().id().equals(subscription));
    drop(subscription);
  }

  @Override
  public void removeAllOf(PersonId person) {
    of(person).forEach(it -> remove(it.id()));
  }

  @Override
  public void sweep() {
    List.copyOf(browsers).stream()
        .filter(it -> over.contains(it.session()))
        .forEach(it -> remove(it.browser().id()));
  }

  /** This session has ended. */
  public void ended(SessionId session) {
    over.add(session);
  }

  private boolean isOver(PushSubscriptionId subscription) {
    return browsers.stream()
        .anyMatch(it -> it.browser().id().equals(subscription) && over.contains(it.session()));
  }

  private void drop(PushSubscriptionId subscription) {
    queue.removeIf(it -> it.delivery().subscription().equals(subscription));
  }

  @Override
  public void add(PersonId to, PushMessage message, Instant at) {
    browsers.stream()
        .filter(it -> it.person().equals(to) && !over.contains(it.session()))
        .map(
            it ->
                new PushDelivery(
                    PushDeliveryId.next(),
                    it.browser().id(),
                    it.target(),
                    message,
                    0,
                    at.plus(message.worthTelling())))
        .forEach(delivery -> queue.add(new Waiting(delivery, at)));
  }

  @Override
  public List<PushDelivery> claim(Instant now, Duration lease, int atMost) {
    queue.removeIf(
        it ->
            !it.dueAt().isAfter(now)
                && (!it.delivery().expiresAt().isAfter(now)
                    || isOver(it.delivery().subscription())));
    List<Waiting> due =
        queue.stream()
            .filter(it -> !it.dueAt().isAfter(now))
            .sorted(Comparator.comparing(Waiting::dueAt))
            .limit(atMost)
            .toList();
    due.forEach(it -> move(it::equals, 0, now.plus(lease)));
    return due.stream().map(Waiting::delivery).toList();
  }

  @Override
  public void done(PushDeliveryId delivery) {
    queue.removeIf(it -> it.delivery().id().equals(delivery));
  }

  @Override
  public void postpone(PushDeliveryId delivery, Instant until) {
    move(it -> it.delivery().id().equals(delivery), 1, until);
  }

  @Override
  public void pause(String service, Instant until) {
    move(
        it -> it.delivery().target().service().equals(service) && it.dueAt().isBefore(until),
        0,
        until);
  }

  private void move(Predicate<Waiting> which, int tries, Instant until) {
    queue.replaceAll(it -> which.test(it) ? new Waiting(tried(it.delivery(), tries), until) : it);
  }

  private static PushDelivery tried(PushDelivery it, int tries) {
    return new PushDelivery(
        it.id(),
        it.subscription(),
        it.target(),
        it.message(),
        it.attempts() + tries,
        it.expiresAt());
  }
}
