package com.onlyarts.notifications.application.port;

import static java.util.stream.Collectors.toMap;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.SessionId;
import com.onlyarts.notifications.domain.PushSubscriptionId;
import com.onlyarts.notifications.domain.PushTarget;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Browsers in a list. */
public final class InMemoryPushSubscriptions implements PushSubscriptions {
  private final List<Registered> browsers = new ArrayList<>();
  private final Set<SessionId> over = new HashSet<>();

  private record Registered(
      PersonId person, SessionId session, Browser browser, PushTarget target) {}

  @Override
  public Browser register(
      PersonId person, SessionId session, PushTarget target, Instant at, int atMost) {
    Optional<Registered> known =
        browsers.stream()
            .filter(it -> it.target().endpoint().equals(target.endpoint()))
            .findFirst();
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
  public Map<PersonId, List<Browser>> of(Set<PersonId> people) {
    return people.stream()
        .filter(person -> !browsersOf(person).isEmpty())
        .collect(toMap(person -> person, this::browsersOf));
  }

  private List<Browser> browsersOf(PersonId person) {
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

  @Override
  public Optional<PushTarget> target(PushSubscriptionId subscription, PersonId person, Instant at) {
    return browsers.stream()
        .filter(it -> it.browser().id().equals(subscription) && it.person().equals(person))
        .filter(it -> !over.contains(it.session()))
        .map(Registered::target)
        .findFirst();
  }
}
