package com.onlyarts.notifications.domain;

import com.onlyarts.kernel.Rejection;
import java.util.Optional;

/** What mail and newsletter refuse. */
public sealed interface MailRejection extends Rejection {

  /** The link is unknown, used, or too old. */
  record InvalidNewsletterToken() implements MailRejection, Invalid {
    @Override
    public String message() {
      return "This link is no longer valid; please subscribe again";
    }

    @Override
    public Optional<String> field() {
      return Optional.of("token");
    }
  }

  /** The list has no such entry, or no longer. */
  record SuppressionNotFound(SuppressionId suppression) implements MailRejection, NotFound {
    @Override
    public String message() {
      return "There is no such suppression";
    }
  }

  /** An event that the transport did not sign, or not just now (R36). */
  record InvalidSignature() implements MailRejection, Invalid {
    @Override
    public String message() {
      return "The signature does not fit";
    }
  }

  /** An event that is signed and cannot be read: it is to come again. */
  record EventNotUnderstood() implements MailRejection, Invalid {
    @Override
    public String message() {
      return "The event could not be understood";
    }
  }

  /** There is no secret to check the transport's events with. */
  record MailWebhookClosed() implements MailRejection, NotFound {
    @Override
    public String message() {
      return "Mail events are not taken here";
    }
  }
}
