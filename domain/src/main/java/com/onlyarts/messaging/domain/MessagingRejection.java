package com.onlyarts.messaging.domain;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejection;
import java.time.Instant;
import java.util.Optional;

/** Why messaging says no. */
public sealed interface MessagingRejection extends Rejection {

  /** No such conversation, or one between two others (R80). */
  record ConversationNotFound(ConversationId conversation) implements MessagingRejection, NotFound {
    @Override
    public String message() {
      return "There is no such conversation";
    }
  }

  /** No such message, or one between two others. */
  record MessageNotFound(MessageId id) implements MessagingRejection, NotFound {
    @Override
    public String message() {
      return "There is no such message";
    }
  }

  /** Nobody by that id, or somebody who has left (R80). */
  record UserNotFound(PersonId person) implements MessagingRejection, NotFound {
    @Override
    public String message() {
      return "There is nobody to write to";
    }
  }

  /** One does not write to oneself (R80). */
  record SelfMessage() implements MessagingRejection, Invalid {
    @Override
    public String message() {
      return "You cannot write to yourself";
    }

    @Override
    public Optional<String> field() {
      return Optional.of("recipientId");
    }
  }

  /** One of the two has blocked the other (R81); who, is nobody's business. */
  record Blocked() implements MessagingRejection, NotAllowed {
    @Override
    public String message() {
      return "You cannot write to this person";
    }
  }

  /** Nothing like that lies beside the message, or it was taken back (R133). */
  record AttachmentNotFound() implements MessagingRejection, NotFound {
    @Override
    public String message() {
      return "There is no such file beside this message";
    }
  }

  /** Who has come just now sends files only to whom they trade with (R133). */
  record TooNewToAttach(Instant free) implements MessagingRejection, NotAllowed {
    @Override
    public String message() {
      return "Your account is new: from %s on you can send files to people you have no order or commission with"
          .formatted(free);
    }
  }

  /** This client id names a message in another conversation of the sender's (R80). */
  record ClientMessageIdReused() implements MessagingRejection, Conflict {
    @Override
    public String message() {
      return "This clientMessageId belongs to a message in another conversation";
    }

    @Override
    public Optional<String> field() {
      return Optional.of("clientMessageId");
    }
  }

  /** Only who wrote a message takes it back. */
  record NotYourMessage(MessageId id) implements MessagingRejection, NotAllowed {
    @Override
    public String message() {
      return "This message is somebody else's";
    }
  }
}
