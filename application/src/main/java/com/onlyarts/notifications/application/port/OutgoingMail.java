package com.onlyarts.notifications.application.port;

import com.onlyarts.notifications.domain.MailAddress;
import com.onlyarts.notifications.domain.MailKey;
import java.util.Map;

/**
 * A mail as it goes out.
 *
 * @param key the transport takes each key once
 * @param from the sender, as in {@code OnlyArts <hello@onlyarts.com>}
 * @param headers what else the mail's head says, as the links that end a subscription
 */
public record OutgoingMail(
    MailKey key,
    String from,
    MailAddress to,
    MailTemplates.Sheet sheet,
    Map<String, String> headers) {
  public OutgoingMail {
    headers = Map.copyOf(headers);
  }
}
