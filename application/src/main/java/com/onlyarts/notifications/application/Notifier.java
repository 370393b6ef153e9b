package com.onlyarts.notifications.application;

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
import com.onlyarts.notifications.domain.PushMessage;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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
   * Tells a draft in the inbox, if that is its place. What somebody did of their own accord is
   * never told to themselves, nor to people who want nothing to do with them (R82, R81); of money,
   * orders and appointments people hear whoever did it.
   *
   * @param times how many events of its kind it stands for
   */
  void tell(NotificationDraft draft, int times) {
    draft.reader().ifPresent(reader -> tell(reader, draft, times));
  }

  private void tell(PersonId to, NotificationDraft draft, int times) {
    if (draft.actor().isEmpty()) {
      deliver(to, draft, times);
      return;
    }
    PersonId actor = draft.actor().get();
    if (!actor.equals(to) && !blocklist.areApart(actor, to)) {
      who.usernameOf(actor).ifPresent(_ -> deliver(to, draft.with("actor", actor), times));
    }
  }

  private void deliver(PersonId to, NotificationDraft draft, int times) {
    ChannelPreferences wishes = preferences.of(to, draft.type());
    Instant now = clock.instant();
    if (who.usernameOf(to).isEmpty()) {
      return;
    }
    Notice notice = draft.notice(texts, times);
    Optional<Instant> takenBack = ways.notifications().takenBack(notice.subjects());
    if (takenBack.filter(then -> !draft.at().orElse(now).isAfter(then)).isPresent()) {
      return;
    }
    if (!ways.notifications().remember(to, draft.fact(), now)) {
      takenBack.ifPresent(_ -> joinAgain(to, notice, now));
      return;
    }
    Notification notification = Notification.of(NotificationId.next(), to, notice, now);
    boolean isNews = !wishes.inApp() || write(notification, notice);
    if (wishes.push() && isNews) {
      ways.pushes().queue(to, PushMessage.of(notification), notice.subjects(), now);
    }
  }

  /** What was taken back and is so again is no news; an unread burst has it once more. */
  private void joinAgain(PersonId to, Notice notice, Instant now) {
    notice
        .burst()
        .flatMap(burst -> ways.notifications().lockUnread(to, burst))
        .filter(burst -> ways.notifications().addPart(burst.id(), notice, now))
        .ifPresent(burst -> ways.notifications().save(burst.joinedAgainBy(notice)));
  }

  /** Whether it stands alone; false if an unread one has gathered it (R82). */
  private boolean write(Notification fresh, Notice notice) {
    while (true) {
      Optional<Notification> gathering =
          notice.burst().flatMap(burst -> ways.notifications().lockUnread(fresh.to(), burst));
      if (gathering.isPresent()) {
        Notification more = gathering.get().joinedBy(notice, fresh.at());
        ways.notifications().save(more);
        ways.notifications().addPart(more.id(), notice, more.at());
        announce(more);
        return false;
      }
      if (ways.notifications().add(fresh)) {
        ways.notifications().addPart(fresh.id(), notice, fresh.at());
        announce(fresh);
        return true;
      }
    }
  }

  private void announce(Notification notification) {
    LiveChannel channel = LiveChannel.person(notification.to().value());
    ways.live().publish(channel, "notification", facts(notification));
    KeepingInbox.tellUnread(ways.live(), ways.inbox(), notification.to());
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
