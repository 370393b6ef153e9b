package com.onlyarts.messaging.application;

import com.onlyarts.identity.api.Blocklist;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.media.api.KeptFile;
import com.onlyarts.media.api.KeptFiles;
import com.onlyarts.media.domain.OriginalId;
import com.onlyarts.messaging.api.Dealings;
import com.onlyarts.messaging.application.port.Conversations;
import com.onlyarts.messaging.domain.Attachment;
import com.onlyarts.messaging.domain.Attachments;
import com.onlyarts.messaging.domain.MessagingRejection.Blocked;
import com.onlyarts.messaging.domain.MessagingRejection.TooNewToAttach;
import com.onlyarts.messaging.domain.MessagingRejection.UserNotFound;
import java.time.Instant;
import java.util.List;

/** Who may write to whom, and with which files (R80, R81, R133). */
public final class AdmittingMessages {
  private final Conversations conversations;
  private final Blocklist blocklist;
  private final KeptFiles files;
  private final Dealings dealings;

  public AdmittingMessages(
      Conversations conversations, Blocklist blocklist, KeptFiles files, Dealings dealings) {
    this.conversations = conversations;
    this.blocklist = blocklist;
    this.files = files;
    this.dealings = dealings;
  }

  void requireWelcome(PersonId sender, PersonId recipient) {
    if (!conversations.isReachable(recipient)) {
      throw new Rejected(new UserNotFound(recipient));
    }
    if (blocklist.areApart(sender, recipient)) {
      throw new Rejected(new Blocked());
    }
  }

  /** The sender's own files as they go along, locked until the transaction ends. */
  Attachments attachable(
      PersonId sender, PersonId recipient, List<OriginalId> wanted, Instant now) {
    if (wanted.isEmpty()) {
      return Attachments.NONE;
    }
    Attachments.requireFew(wanted);
    Instant free = conversations.joinedAt(sender).plus(Attachments.NEWCOMER);
    if (now.isBefore(free) && !dealings.areBetween(sender, recipient)) {
      throw new Rejected(new TooNewToAttach(free));
    }
    return new Attachments(
        files.ownedBy(sender, wanted).stream().map(AdmittingMessages::attachment).toList());
  }

  private static Attachment attachment(KeptFile file) {
    return new Attachment(file.id(), file.name(), file.type(), file.bytes(), file.sha256());
  }
}
