package com.onlyarts.notifications.domain;

import com.onlyarts.identity.domain.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A mail that is to be sent.
 *
 * @param facts what its template says, as text or as lists of rows of texts; nothing secret, that
 *     is added when it is sent
 * @param uselessAfter when sending it no longer makes sense, as for a reminder
 */
public record Mail(
    MailKey key,
    MailTemplate template,
    Addressee to,
    Map<String, Object> facts,
    Optional<Instant> uselessAfter) {
  public Mail {
    facts = Map.copyOf(facts);
  }

  /** What it stands and falls with: the account of whom it is for (R19). */
  public List<String> subjects() {
    return to instanceof Addressee.Somebody(PersonId person)
        ? List.of("person/" + person.value())
        : List.of();
  }

  /** The mail that brings an issue of the newsletter to one of its readers. */
  public static Mail ofNewsletter(NewsletterId issue, SubscriberId reader, MailAddress address) {
    return new Mail(
        new MailKey("newsletter/%s/%s".formatted(issue.value(), reader.value())),
        MailTemplate.NEWSLETTER,
        new Addressee.At(address),
        Map.of("newsletter", issue.value().toString()),
        Optional.empty());
  }

  /** Whom it is for; where that is, is looked up when it is sent. */
  public sealed interface Addressee {
    /** Somebody with an account, at whatever address it has by then. */
    record Somebody(PersonId person) implements Addressee {}

    /** An address, whether or not it has an account. */
    record At(MailAddress address) implements Addressee {}
  }
}
