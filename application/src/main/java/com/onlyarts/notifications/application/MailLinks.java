package com.onlyarts.notifications.application;

import com.onlyarts.kernel.SitePage;
import com.onlyarts.notifications.domain.MailToken;
import java.net.URI;

/**
 * Where mails lead, from the settings and never from a request (R16).
 *
 * @param site where the platform's pages are
 * @param service where the API is, which mail programs call for one click (R95)
 */
public record MailLinks(URI site, URI service) {
  String to(SitePage page, MailToken token) {
    return site + page.of(token.text());
  }

  /** What {@code List-Unsubscribe} says: RFC 8058 has it called by POST. */
  String unsubscribeInOneClick(MailToken token) {
    return "<%s/api/newsletter/unsubscribe?token=%s>".formatted(service, token.text());
  }
}
