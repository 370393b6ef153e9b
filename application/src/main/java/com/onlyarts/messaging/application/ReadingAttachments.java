package com.onlyarts.messaging.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.media.api.FileAddresses;
import com.onlyarts.media.api.FileGrant;
import com.onlyarts.media.api.FileGrants;
import com.onlyarts.media.api.KeptFile;
import com.onlyarts.media.api.SignedAddress;
import com.onlyarts.media.domain.OriginalId;
import com.onlyarts.messaging.application.port.ConversationQueries;
import com.onlyarts.messaging.application.port.MessageView;
import com.onlyarts.messaging.domain.Attachment;
import com.onlyarts.messaging.domain.MessageId;
import com.onlyarts.messaging.domain.MessagingRejection.AttachmentNotFound;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** The two of a conversation read what lies beside a message, until it is taken back (R133). */
public final class ReadingAttachments implements FileGrants {
  private final ReadingMessages reading;
  private final ConversationQueries conversationQueries;
  private final FileAddresses addresses;
  private final Clock clock;

  public ReadingAttachments(
      ReadingMessages reading,
      ConversationQueries conversationQueries,
      FileAddresses addresses,
      Clock clock) {
    this.reading = reading;
    this.conversationQueries = conversationQueries;
    this.addresses = addresses;
    this.clock = clock;
  }

  /** An address of a file beside a message of the caller's conversations. */
  public SignedAddress address(Caller caller, MessageId message, OriginalId file) {
    attached(Optional.of(reading.show(caller, message)), file);
    return addresses.downloadAddress(
        file, new FileGrant(FileGrant.Kind.MESSAGES, message.value()), clock.instant());
  }

  /** The file behind an address that was given out, unless its message was taken back meanwhile. */
  @Override
  public KeptFile open(OriginalId file, UUID grant) {
    Attachment attached = attached(conversationQueries.message(new MessageId(grant)), file);
    return new KeptFile(
        file, attached.name(), attached.type(), attached.bytes(), attached.sha256());
  }

  private static Attachment attached(Optional<MessageView> message, OriginalId file) {
    return message.stream()
        .flatMap(it -> it.attachments().stream())
        .filter(it -> it.file().equals(file))
        .findFirst()
        .orElseThrow(() -> new Rejected(new AttachmentNotFound()));
  }
}
