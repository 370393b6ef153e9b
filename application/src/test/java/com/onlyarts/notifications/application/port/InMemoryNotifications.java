package com.onlyarts.notifications.application.port;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.api.Cursor;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.notifications.domain.Notice;
import com.onlyarts.notifications.domain.Notification;
import com.onlyarts.notifications.domain.NotificationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Notifications in a map, and the inbox made of them. */
public final class InMemoryNotifications implements Notifications, Inbox {
  private final Map<String, Instant> facts = new HashMap<>();
  private final Map<NotificationId, Kept> kept = new LinkedHashMap<>();
  private final Map<NotificationId, List<Part>> parts = new LinkedHashMap<>();
  private final Map<String, Instant> takebacks = new HashMap<>();

  private record Kept(Notification notification, boolean read) {}

  @Override
  public Set<PersonId> remember(Map<PersonId, String> told, Instant at) {
    return told.keySet().stream()
        .filter(to -> facts.putIfAbsent(to.value() + " " + told.get(to), at) == null)
        .collect(toSet());
  }

  @Override
  public int forgetFacts(Instant before) {
    int size = facts.size();
    takebacks.values().removeIf(at -> at.isBefore(before));
    facts.values().removeIf(at -> at.isBefore(before));
    return size - facts.size();
  }

  @Override
  public Map<PersonId, Notification> lockUnread(Map<PersonId, String> bursts) {
    return bursts.entrySet().stream()
        .flatMap(it -> unread(it.getKey(), it.getValue()).stream())
        .collect(toMap(Notification::to, it -> it));
  }

  private Optional<Notification> unread(PersonId to, String burst) {
    return kept.values().stream()
        .filter(it -> !it.read())
        .map(Kept::notification)
        .filter(it -> it.to().equals(to) && it.burst().equals(Optional.of(burst)))
        .findFirst();
  }

  @Override
  public List<Notification> add(List<Notification> notifications) {
    return notifications.stream()
        .filter(it -> it.burst().flatMap(burst -> unread(it.to(), burst)).isEmpty())
        .peek(it -> kept.put(it.id(), new Kept(it, false)))
        .toList();
  }

  @Override
  public void save(List<Notification> notifications) {
    notifications.forEach(
        notification ->
            kept.computeIfPresent(notification.id(), (_, it) -> new Kept(notification, it.read())));
  }

  @Override
  public boolean markRead(PersonId person, NotificationId notification, Instant at) {
    if (!belongs(person, notification)) {
      return false;
    }
    kept.computeIfPresent(notification, (_, it) -> new Kept(it.notification(), true));
    return true;
  }

  @Override
  public int markAllRead(PersonId person, Instant at) {
    int unread = Math.toIntExact(unread(person));
    kept.replaceAll(
        (_, it) -> it.notification().to().equals(person) ? new Kept(it.notification(), true) : it);
    return unread;
  }

  @Override
  public boolean remove(PersonId person, NotificationId notification) {
    return belongs(person, notification) && kept.remove(notification) != null;
  }

  @Override
  public Optional<Instant> takenBack(Collection<String> subjects) {
    return subjects.stream()
        .flatMap(subject -> Optional.ofNullable(takebacks.get(subject)).stream())
        .max(Comparator.naturalOrder());
  }

  @Override
  public void noteTakenBack(String subject, Instant at) {
    takebacks.merge(subject, at, (one, other) -> one.isAfter(other) ? one : other);
  }

  @Override
  public boolean addPart(NotificationId notification, Notice notice, Instant at) {
    List<Part> its = parts.computeIfAbsent(notification, _ -> new ArrayList<>());
    return !notice.subjects().isEmpty()
        && its.stream().noneMatch(part -> part.notice().fact().equals(notice.fact()))
        && its.add(new Part(notice, at));
  }

  @Override
  public List<Remains> removeParts(String subject) {
    List<Remains> remains = new ArrayList<>();
    parts.forEach(
        (id, its) -> {
          int taken =
              its.stream()
                  .map(Part::notice)
                  .filter(notice -> notice.subjects().contains(subject))
                  .mapToInt(Notice::times)
                  .sum();
          if (its.removeIf(part -> part.notice().subjects().contains(subject))
              && kept.containsKey(id)) {
            remains.add(
                new Remains(
                    kept.get(id).notification(),
                    taken,
                    its.reversed().stream().max(Comparator.comparing(Part::at))));
          }
        });
    return remains;
  }

  @Override
  public void markReadAbout(PersonId person, String member, UUID thing, Instant at) {
    kept.replaceAll(
        (_, it) -> isAbout(it, person, member, thing) ? new Kept(it.notification(), true) : it);
  }

  private static boolean isAbout(Kept it, PersonId person, String member, UUID thing) {
    Object about = it.notification().about().get(member);
    return it.notification().to().equals(person)
        && about != null
        && text(about).equals(thing.toString());
  }

  private static String text(Object about) {
    return about instanceof Identifier id ? id.value().toString() : about.toString();
  }

  @Override
  public void removeAllOf(PersonId person) {
    kept.values().removeIf(it -> it.notification().to().equals(person));
    facts.keySet().removeIf(fact -> fact.startsWith(person.value() + " "));
  }

  private boolean belongs(PersonId person, NotificationId notification) {
    return kept.containsKey(notification)
        && kept.get(notification).notification().to().equals(person);
  }

  @Override
  public Contents of(PersonId person, Optional<Boolean> unread, PageRequest request) {
    List<Entry> all =
        kept.values().stream()
            .filter(
                it ->
                    it.notification().to().equals(person)
                        && unread.map(wanted -> wanted != it.read()).orElse(true))
            .sorted(Comparator.comparing((Kept it) -> it.notification().at()).reversed())
            .map(InMemoryNotifications::entry)
            .toList();
    List<Entry> rows = all.stream().skip(request.offset()).limit(request.oneMore()).toList();
    return new Contents(
        Page.of(
            request,
            rows,
            all.size(),
            entry ->
                Cursor.at("notifications:createdAt:desc", entry.createdAt(), entry.id().value())),
        unread(person));
  }

  private static Entry entry(Kept it) {
    Notification told = it.notification();
    return new Entry(
        told.id(),
        told.type(),
        told.title(),
        told.message(),
        Optional.of(told.link()),
        it.read(),
        told.about(),
        told.at());
  }

  @Override
  public Map<PersonId, Long> unread(Set<PersonId> people) {
    return kept.values().stream()
        .filter(it -> !it.read() && people.contains(it.notification().to()))
        .collect(groupingBy(it -> it.notification().to(), counting()));
  }
}
