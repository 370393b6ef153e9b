package com.onlyarts.notifications.application;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.SitePage;
import com.onlyarts.notifications.domain.Mail;
import com.onlyarts.notifications.domain.Mail.Addressee;
import com.onlyarts.notifications.domain.MailAddress;
import com.onlyarts.notifications.domain.MailKey;
import com.onlyarts.notifications.domain.MailTemplate;
import com.onlyarts.notifications.domain.Notice;
import com.onlyarts.notifications.domain.NotificationType;
import com.onlyarts.notifications.domain.PersonNames;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one person is told of one event: in the inbox and on their devices, by mail, or both. Texts,
 * links and keys speak of facts by name, as in {@code /artworks/{{artwork}}}: every component of
 * the event is one, {@code {{to}}} is whom it is for, and {@code {{actor}}} whose act it was.
 */
final class NotificationDraft {
  private final Addressee to;
  private final Map<String, Object> facts = new HashMap<>();
  private final Map<String, String> about = new LinkedHashMap<>();
  private Optional<PersonId> actor = Optional.empty();
  private Optional<InboxPart> inbox = Optional.empty();
  private String link = SitePage.HOME.address();
  private Optional<String> burst = Optional.empty();
  private List<String> subjects = List.of();
  private Optional<MailPart> mail = Optional.empty();
  private Optional<Instant> uselessAfter = Optional.empty();

  private record InboxPart(NotificationType type, String words, String fact) {}

  private record MailPart(MailTemplate template, String key, List<String> facts) {}

  private NotificationDraft(Addressee to) {
    this.to = to;
  }

  /** For somebody with an account. */
  static NotificationDraft to(PersonId person, Event event) {
    NotificationDraft draft = new NotificationDraft(new Addressee.Somebody(person));
    try {
      for (RecordComponent component : event.getClass().getRecordComponents()) {
        draft.with(component.getName(), component.getAccessor().invoke(event));
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("not a public record: " + event.getClass(), e);
    }
    return draft.with("to", person);
  }

  /** For an address, whether or not it has an account. */
  static NotificationDraft to(MailAddress address) {
    return new NotificationDraft(new Addressee.At(address));
  }

  /** Another fact. */
  NotificationDraft with(String name, Object fact) {
    facts.put(name, fact);
    return this;
  }

  /** A fact that is a line of the bundle. */
  NotificationDraft withPhrase(String name, String key) {
    return with(name, new LocalizedTexts.Phrase(key));
  }

  /** It is what somebody did of their own accord: not told to themselves, nor across a block. */
  NotificationDraft ofActBy(PersonId person) {
    actor = Optional.of(person);
    return with("actor", person);
  }

  /**
   * It is told in the inbox.
   *
   * @param words the bundle's lines {@code <words>.title} and {@code <words>.message}
   * @param fact what is told, unlike anything else this person is told (R83)
   */
  NotificationDraft inbox(NotificationType type, String words, String fact) {
    inbox = Optional.of(new InboxPart(type, words, fact));
    return this;
  }

  /** Where the inbox and pushes lead; home if nothing is said. */
  NotificationDraft leadingTo(SitePage page) {
    link = page.address();
    return this;
  }

  /**
   * @param fact the name of the fact that stands in the address
   */
  NotificationDraft leadingTo(SitePage page, String fact) {
    link = page.of("{{" + fact + "}}");
    return this;
  }

  /** What programs need to know, in the contract's words, and the name of that fact. */
  NotificationDraft about(String member, String fact) {
    about.put(member, fact);
    return this;
  }

  /** What it is gathered with while it is unread (R82). */
  NotificationDraft gatheredBy(String key) {
    burst = Optional.of(key);
    return this;
  }

  /** What it stands and falls with: it is not told any more once one of these is taken back. */
  NotificationDraft untilTakenBack(String... names) {
    subjects = List.of(names);
    return this;
  }

  /**
   * It is told by mail.
   *
   * @param key what makes it the same mail, {@code <event>/<entity>} (R83); instants in
   *     milliseconds
   * @param names of the facts that the template speaks of, parted by spaces; the addressee's {@code
   *     name} goes along
   */
  NotificationDraft mail(MailTemplate template, String key, String names) {
    mail = Optional.of(new MailPart(template, key, List.of(names.split(" "))));
    return this;
  }

  /** It is told by a mail that has its facts when it is sent. */
  NotificationDraft mail(MailTemplate template, String key) {
    mail = Optional.of(new MailPart(template, key, List.of()));
    return this;
  }

  /** When the mail no longer makes sense. */
  NotificationDraft uselessAfter(Instant instant) {
    uselessAfter = Optional.of(instant);
    return this;
  }

  /** When it happened, as far as the event says. */
  Optional<Instant> at() {
    return Optional.ofNullable(facts.get("at"))
        .filter(Instant.class::isInstance)
        .map(Instant.class::cast);
  }

  boolean isFor(PersonId person) {
    return to.equals(new Addressee.Somebody(person));
  }

  Optional<PersonId> actor() {
    return actor;
  }

  /** Who is told in the inbox; nobody if it is only mail. */
  Optional<PersonId> reader() {
    return inbox.map(_ -> ((Addressee.Somebody) to).person());
  }

  NotificationType type() {
    return inbox.orElseThrow().type();
  }

  String fact() {
    return path(inbox.orElseThrow().fact());
  }

  /**
   * What the inbox says.
   *
   * @param times how many such events it stands for
   */
  Notice notice(LocalizedTexts texts, int times) {
    InboxPart it = inbox.orElseThrow();
    Map<String, Object> members = new LinkedHashMap<>();
    about.forEach((member, fact) -> members.put(member, path("{{" + fact + "}}")));
    return new Notice(
        it.type(),
        fact(),
        texts.line(it.words() + ".title", facts),
        texts.counted(it.words() + ".message", facts),
        path(link),
        members,
        burst.map(key -> path(key)),
        times,
        subjects.stream().map(this::path).toList());
  }

  /** The mail; none if it is only for the inbox. */
  Optional<Mail> mail(LocalizedTexts texts) {
    return mail.map(it -> new Mail(key(it), it.template(), to, mailFacts(it, texts), uselessAfter));
  }

  private MailKey key(MailPart part) {
    Map<String, Object> entities = new HashMap<>(facts);
    entities.replaceAll((_, fact) -> fact instanceof Instant it ? it.toEpochMilli() : fact);
    return new MailKey(LocalizedTexts.path(part.key(), entities));
  }

  private Map<String, Object> mailFacts(MailPart part, LocalizedTexts texts) {
    Map<String, Object> named = new HashMap<>();
    part.facts().forEach(name -> named.put(name, texts.text(name, facts)));
    if (to instanceof Addressee.Somebody(PersonId person)) {
      named.put("name", PersonNames.placeholder(person));
    }
    return named;
  }

  private String path(String template) {
    return LocalizedTexts.path(template, facts);
  }
}
