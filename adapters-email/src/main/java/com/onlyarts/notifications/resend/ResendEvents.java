package com.onlyarts.notifications.resend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.notifications.application.port.MailEvents;
import com.onlyarts.notifications.application.port.Suppressions.Reason;
import com.onlyarts.notifications.domain.MailAddress;
import com.onlyarts.notifications.domain.MailRejection.EventNotUnderstood;
import com.onlyarts.notifications.domain.MailRejection.InvalidSignature;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads what Resend tells of mails: that one bounced for good, or was reported as spam. A full
 * mailbox is no reason never to write again.
 */
public final class ResendEvents implements MailEvents {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PERMANENT = "Permanent";

  private final ResendSignature signature;

  public ResendEvents(ResendSignature signature) {
    this.signature = signature;
  }

  @Override
  public MailEvent read(byte[] raw, Signature signed, Instant now) {
    if (!signature.fits(raw, signed, now)) {
      throw new Rejected(new InvalidSignature());
    }
    JsonNode event = json(raw);
    String type = event.path("type").asText();
    JsonNode facts = event.path("data");
    return switch (type) {
      case "" -> throw new Rejected(new EventNotUnderstood());
      case "email.bounced" ->
          of(
              signed,
              type,
              facts,
              Optional.of(Reason.BOUNCED)
                  .filter(_ -> PERMANENT.equals(facts.at("/bounce/type").asText())),
              facts.at("/bounce/message"));
      case "email.complained" ->
          of(signed, type, facts, Optional.of(Reason.COMPLAINED), facts.path("complaint"));
      case "email.suppressed" ->
          of(
              signed,
              type,
              facts,
              Optional.of(suppressedFor(facts)),
              facts.at("/suppressed/message"));
      default -> new MailEvent(signed.id(), type, Optional.empty(), List.of(), Optional.empty());
    };
  }

  private static Reason suppressedFor(JsonNode facts) {
    return facts.at("/suppressed/reason").asText().equals("previous_complaint")
        ? Reason.COMPLAINED
        : Reason.BOUNCED;
  }

  private static MailEvent of(
      Signature signed,
      String type,
      JsonNode facts,
      Optional<Reason> undeliverable,
      JsonNode detail) {
    List<MailAddress> addresses =
        StreamSupport.stream(facts.path("to").spliterator(), false)
            .map(JsonNode::asText)
            .flatMap(ResendEvents::address)
            .toList();
    if (undeliverable.isPresent() && addresses.isEmpty()) {
      throw new Rejected(new EventNotUnderstood());
    }
    return new MailEvent(
        signed.id(),
        type,
        undeliverable,
        addresses,
        Optional.of(detail).filter(JsonNode::isTextual).map(JsonNode::asText));
  }

  /** Bare, or as {@code Name <address>}. */
  private static Stream<MailAddress> address(String text) {
    try {
      return Stream.of(new MailAddress(text.replaceAll("^.*<(.*)>.*$", "$1")));
    } catch (InvalidValue _) {
      return Stream.empty();
    }
  }

  private static JsonNode json(byte[] raw) {
    try {
      return JSON.readTree(raw);
    } catch (IOException _) {
      throw new Rejected(new EventNotUnderstood());
    }
  }
}
