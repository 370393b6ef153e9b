package com.onlyarts.ordering.application.port;

import com.onlyarts.identity.api.PersonBrief;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the platform knows by itself of what a case is about (R107).
 *
 * @param shipment present for a line that was sent
 * @param downloads of a line that delivers files, who got what, at most the 100 latest, the first
 *     first
 * @param messages what the two wrote to each other from the order or the booking until the end of
 *     the case, at most the 100 latest, the first first
 */
public record CaseAttachments(
    Optional<Shipment> shipment, List<DownloadView> downloads, List<Written> messages) {
  /** How many messages, and how many downloads, are attached at most. */
  public static final int MOST = 100;

  public CaseAttachments {
    downloads = List.copyOf(downloads);
    messages = List.copyOf(messages);
  }

  /** How a line was sent. */
  public record Shipment(
      Optional<String> carrier,
      Optional<String> trackingNumber,
      Instant sentAt,
      Optional<Instant> deliveredAt,
      Optional<Instant> receivedAt) {}

  /**
   * What one wrote to the other.
   *
   * @param text empty when it was taken back
   */
  public record Written(PersonBrief by, Optional<String> text, Instant sentAt) {}
}
