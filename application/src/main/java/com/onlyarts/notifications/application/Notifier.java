package com.onlyarts.notifications.application;

import static java.util.stream.Collectors.toMap;

import com.onlyarts.identity.api.Blocklist;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.port.LiveChannel;
import com.onlyarts.kernel.application.port.LiveEvents;
import com.onlyarts.notifications.application.port.DisplayNames;
import com.onlyarts.notifications.application.port.Inbox;
import com.onlyarts.notifications.application.port.Notifications;
import com.onlyarts.notifications.application.port.Preferences;
import com.onlyarts.notifications.domain.ChannelPreferences;
import com.onlyarts.notifications.domain.Notice;
import com.onlyarts.notifications.domain.Notification;
import com.onlyarts.notifications.domain.NotificationId;
import com.onlyarts.notifications.domain.NotificationType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells people what concerns them: in the inbox, live, and on their devices, as they wish. Speaks
 * in the transaction of a handler; a fact that is reported twice is told once (R83).
 */
public final class Notifier {
  private final DisplayNames who;
  private final Blocklist blocklist;
  private final Preferences preferences;
  private final Ways ways;
  private final LocalizedTexts texts;
  private final Clock clock;

  /** The ways on which word reaches people. */
  public record Ways(
      Notifications notifications, Inbox inbox, LiveEvents live, PushQueueing pushes) {}

  public Notifier(
      DisplayNames who, Blocklist blocklist, Preferences preferences, Ways ways, Clock clock) {
    this.who = who;
    this.blocklist = blocklist;
    this.preferences = preferences;
    this.ways = ways;
    this.texts =
        new LocalizedTexts("inbox", LocalizedTexts.in(LocalizedTexts.LANGUAGE), who::usernameOf);
    this.clock = clock;
  }

  /**
   * What somebody may be told.
   *
   * @param times how many events of its kind it stands for
   */
  record News(NotificationDraft draft, int times) {}

  /**
   * Tells in the inbox what has its place there. What somebody did of their own accord is never
   * told to themselves, nor to people who want nothing to do with them (R82, R81); of money, orders
   * and appointments people hear whoever did it. People are told together, with a few statements
   * for all of them; what one person is told, in its order.
   */
  void tell(List<News> all) {
    List<News> left = all.stream().filter(it -> it.draft().reader().isPresent()).toList();
    while (!left.isEmpty()) {
      Map<PersonId, News> round = new LinkedHashMap<>();
      List<News> later = new ArrayList<>();
      NotificationType type = left.getFirst().draft().type();
      for (News news : left) {
        PersonId reader = news.draft().reader().orElseThrow();
        boolean now = later.isEmpty() && news.draft().type() == type;
        if (!now || round.putIfAbsent(reader, news) != null) {
          later.add(news);
        }
      }
      tellEach(round, type);
      left = later;
    }
  }

  /** Everybody is told one thing. */
  private void tellEach(Map<PersonId, News> round, NotificationType type) {
    Set<PersonId> known = known(round);
    Map<PersonId, Notice> notices = new LinkedHashMap<>();
    Map<PersonId, Notice> again = new LinkedHashMap<>();
    Instant now = clock.instant();
    round.forEach(
        (reader, news) -> {
          if (known.contains(reader) && reaches(news.draft(), reader, known)) {
            Notice notice = news.draft().notice(texts, news.times());
            Optional<Instant> takenBack = ways.notifications().takenBack(notice.subjects());
            if (takenBack.filter(then -> !news.draft().at().orElse(now).isAfter(then)).isEmpty()) {
              notices.put(reader, notice);
              takenBack.ifPresent(_ -> again.put(reader, notice));
            }
          }
        });
    Set<PersonId> untold = ways.notifications().remember(facts(notices), now);
    again.keySet().removeAll(untold);
    again.forEach((reader, notice) -> joinAgain(reader, notice, now));
    notices.keySet().retainAll(untold);
    deliver(notices, preferences.of(untold, type), now);
  }

  /** Readers and actors who are there, of whom it is known what they are called. */
  private Set<PersonId> known(Map<PersonId, News> round) {
    Set<PersonId> people = new HashSet<>(round.keySet());
    round.values().forEach(news -> news.draft().actor().ifPresent(people::add));
    return who.usernamesOf(people).keySet();
  }

  private boolean reaches(NotificationDraft draft, PersonId reader, Set<PersonId> known) {
    return draft
        .actor()
        .map(
            actor ->
                !actor.equals(reader)
                    && known.contains(actor)
                    && !blocklist.areApart(actor, reader))
        .orElse(true);
  }

  private static Map<PersonId, String> facts(Map<PersonId, Notice> notices) {
    Map<PersonId, String> facts = new LinkedHashMap<>();
    notices.forEach((reader, notice) -> facts.put(reader, notice.fact()));
    return facts;
  }

  private void deliver(
      Map<PersonId, Notice> notices, Map<PersonId, ChannelPreferences> wishes, Instant now) {
    List<Told> all = new ArrayList<>();
    notices.forEach(
        (reader, notice) ->
            all.add(
                new Told(
                    notice,
                    wishes.getOrDefault(reader, ChannelPreferences.EVERYTHING),
                    Notification.of(NotificationId.next(), reader, notice, now))));
    Set<PersonId> gathered = write(all.stream().filter(it -> it.wishes().inApp()).toList(), now);
    ways.pushes()
        .queue(
            all.stream()
                .filter(it -> it.wishes().push() && !gathered.contains(it.reader()))
                .collect(toMap(Told::fresh, it -> it.notice().subjects())),
            now);
  }

  /**
   * What one person is told.
   *
   * @param fresh its notification if none gathers it
   */
  private record Told(Notice notice, ChannelPreferences wishes, Notification fresh) {
    PersonId reader() {
      return fresh.to();
    }
  }

  /** What was taken back and is so again is no news; an unread burst has it once more. */
  private void joinAgain(PersonId to, Notice notice, Instant now) {
    notice
        .burst()
        .map(burst -> ways.notifications().lockUnread(Map.of(to, burst)).get(to))
        .filter(burst -> ways.notifications().addPart(burst.id(), notice, now))
        .ifPresent(burst -> ways.notifications().save(List.of(burst.joinedAgainBy(notice))));
  }

  /** Answers for whom an unread one has gathered it (R82). */
  private Set<PersonId> write(List<Told> all, Instant now) {
    Map<PersonId, Notification> written = new LinkedHashMap<>();
    Set<PersonId> gathered = new HashSet<>();
    List<Told> left = all;
    while (!left.isEmpty()) {
      Map<PersonId, Notification> unread = ways.notifications().lockUnread(bursts(left));
      List<Notification> joined = new ArrayList<>();
      List<Notification> fresh = new ArrayList<>();
      for (Told told : left) {
        Notification gathering = unread.get(told.reader());
        if (gathering == null) {
          fresh.add(told.fresh());
        } else {
          joined.add(gathering.joinedBy(told.notice(), now));
        }
      }
      ways.notifications().save(joined);
      joined.forEach(it -> written.put(it.to(), it));
      ways.notifications().add(fresh).forEach(it -> written.put(it.to(), it));
      gathered.addAll(unread.keySet());
      left = left.stream().filter(told -> !written.containsKey(told.reader())).toList();
    }
    for (Told told : all) {
      Optional.ofNullable(written.get(told.reader()))
          .ifPresent(it -> ways.notifications().addPart(it.id(), told.notice(), now));
    }
    announce(written);
    return gathered;
  }

  private static Map<PersonId, String> bursts(List<Told> all) {
    Map<PersonId, String> bursts = new LinkedHashMap<>();
    all.forEach(it -> it.notice().burst().ifPresent(burst -> bursts.put(it.reader(), burst)));
    return bursts;
  }

  private void announce(Map<PersonId, Notification> written) {
    Map<PersonId, Long> unread = ways.inbox().unread(written.keySet());
    written.forEach(
        (reader, notification) -> {
          LiveChannel channel = LiveChannel.person(reader.value());
          ways.live().publish(channel, "notification", facts(notification));
          KeepingInbox.tellUnread(ways.live(), reader, unread.getOrDefault(reader, 0L));
        });
  }

  private Map<String, Object> facts(Notification notification) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("id", notification.id());
    facts.put("type", notification.type().label());
    facts.put("title", texts.named(notification.title()));
    facts.put("message", texts.named(notification.message()));
    facts.put("link", texts.named(notification.link()));
    facts.put("isRead", false);
    facts.put("metadata", texts.named(notification.about()));
    facts.put("createdAt", notification.at());
    return facts;
  }
}
