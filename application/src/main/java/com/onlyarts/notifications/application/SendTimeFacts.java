package com.onlyarts.notifications.application;

import com.onlyarts.identity.api.PasswordResets;
import com.onlyarts.kernel.SitePage;
import com.onlyarts.notifications.application.port.DisplayNames;
import com.onlyarts.notifications.application.port.NewsletterIssues;
import com.onlyarts.notifications.application.port.Subscribers;
import com.onlyarts.notifications.domain.Mail;
import com.onlyarts.notifications.domain.MailAddress;
import com.onlyarts.notifications.domain.MailToken;
import com.onlyarts.notifications.domain.NewsletterId;
import com.onlyarts.notifications.domain.NewsletterIssue;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What is put into a mail only when it is sent: secrets, so that none waits in the queue, the names
 * of people, so that none is kept there (R19), and the text of newsletters, kept once for all
 * readers.
 */
public final class SendTimeFacts {
  /** How long the link that confirms a subscription works. */
  public static final Duration CONFIRMATION = Duration.ofDays(3);

  private final PasswordResets resets;
  private final Subscribers subscribers;
  private final NewsletterIssues issues;
  private final LocalizedTexts texts;
  private final MailLinks links;
  private final Clock clock;

  public SendTimeFacts(
      PasswordResets resets,
      Subscribers subscribers,
      NewsletterIssues issues,
      DisplayNames names,
      MailLinks links,
      Clock clock) {
    this.resets = resets;
    this.subscribers = subscribers;
    this.issues = issues;
    this.texts =
        new LocalizedTexts("mail", LocalizedTexts.in(LocalizedTexts.LANGUAGE), names::fullNameOf);
    this.links = links;
    this.clock = clock;
  }

  /**
   * What a mail says besides its own facts, and the headers it needs.
   *
   * @param headers as RFC 8058 wants them for one click
   */
  record AddedFacts(Map<String, Object> facts, Map<String, String> headers) {}

  /** Empty if the mail has lost its point: no such account, no longer subscribed. */
  Optional<AddedFacts> of(Mail mail, MailAddress to) {
    return switch (mail.template()) {
      case PASSWORD_RESET ->
          resets
              .linkFor(to.text())
              .map(reset -> with(mail, Map.of("link", reset.link().toString())));
      case NEWSLETTER_CONFIRMATION -> confirmation(mail, to);
      case NEWSLETTER -> issue(mail, to);
      default -> Optional.of(with(mail, Map.of()));
    };
  }

  private Optional<AddedFacts> confirmation(Mail mail, MailAddress to) {
    MailToken token = MailToken.next();
    if (!subscribers.expect(to, token, clock.instant().plus(CONFIRMATION))) {
      return Optional.empty();
    }
    return Optional.of(
        with(mail, Map.of("link", links.to(SitePage.NEWSLETTER_CONFIRMATION, token))));
  }

  private Optional<AddedFacts> issue(Mail mail, MailAddress to) {
    NewsletterId id =
        new NewsletterId(UUID.fromString(String.valueOf(mail.facts().get("newsletter"))));
    return issues
        .find(id)
        .flatMap(issue -> subscribers.unsubscribeToken(to).map(token -> issue(mail, issue, token)));
  }

  private AddedFacts issue(Mail mail, NewsletterIssue issue, MailToken token) {
    AddedFacts added =
        with(
            mail,
            Map.of(
                "subject",
                issue.subject(),
                "markdown",
                issue.text(),
                "unsubscribe",
                links.to(SitePage.NEWSLETTER_END, token)));
    return new AddedFacts(
        added.facts(),
        Map.of(
            "List-Unsubscribe",
            links.unsubscribeInOneClick(token),
            "List-Unsubscribe-Post",
            "List-Unsubscribe=One-Click"));
  }

  private AddedFacts with(Mail mail, Map<String, Object> more) {
    Map<String, Object> facts = new HashMap<>(texts.named(mail.facts()));
    facts.putAll(more);
    facts.put("site", links.site().toString());
    return new AddedFacts(facts, Map.of());
  }
}
