package com.onlyarts.notifications.application.port;

import com.onlyarts.notifications.application.port.Suppressions.Reason;
import com.onlyarts.notifications.domain.MailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads what the transport tells us of mails on their way. */
public interface MailEvents {

  /**
   * Reads an event, if the transport signed it just now.
   *
   * @param raw the bytes as they came: the signature covers them
   * @throws com.onlyarts.kernel.Rejected if it is not the transport's, or cannot be read
   */
  MailEvent read(byte[] raw, Signature signature, Instant now);

  /** The three headers an event is signed with; empty where one is missing. */
  record Signature(String id, String timestamp, String signatures) {}

  /**
   * One event.
   *
   * @param undeliverable why its addresses are not to be written to again; empty for whatever else
   *     happens to mail
   */
  record MailEvent(
      String id,
      String type,
      Optional<Reason> undeliverable,
      List<MailAddress> addresses,
      Optional<String> detail) {
    public MailEvent {
      addresses = List.copyOf(addresses);
    }
  }
}
