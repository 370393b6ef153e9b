package com.onlyarts.notifications.domain;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Text;
import java.time.Instant;

/**
 * An issue of the newsletter, to whoever is subscribed when it is written.
 *
 * @param subject 1 to 200 characters in one line
 * @param text 1 to 50,000 characters of Markdown
 */
public record NewsletterIssue(
    NewsletterId id, PersonId author, String subject, String text, Instant at) {
  public static final int MAX_SUBJECT = 200;
  public static final int MAX_TEXT = 50_000;

  public NewsletterIssue {
    subject = Text.required("subject", subject, MAX_SUBJECT);
    if (subject.codePoints().anyMatch(Character::isISOControl)) {
      throw new InvalidValue("subject", "must be one line");
    }
    text = Text.required("text", text, MAX_TEXT);
  }
}
