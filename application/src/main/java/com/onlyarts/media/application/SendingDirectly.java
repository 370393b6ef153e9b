package com.onlyarts.media.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.media.application.port.DirectUpload;
import com.onlyarts.media.application.port.Pictures;
import com.onlyarts.media.application.port.UploadView;
import com.onlyarts.media.application.port.Uploads;
import com.onlyarts.media.domain.Folder;
import com.onlyarts.media.domain.MediaRejection.InvalidUploadTicket;
import com.onlyarts.media.domain.MediaRejection.PictureTooLarge;
import com.onlyarts.media.domain.MediaRejection.UploadNotArrived;
import com.onlyarts.media.domain.MediaRejection.UploadNotFound;
import com.onlyarts.media.domain.Picture;
import com.onlyarts.media.domain.PublicId;
import com.onlyarts.media.domain.Ticket;
import com.onlyarts.media.domain.Upload;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * A browser sends a picture to the provider by itself: asks for an invitation, follows it, and says
 * that it is done.
 */
public final class SendingDirectly {
  private final Transactions transactions;
  private final Uploads uploads;
  private final Pictures pictures;
  private final StoringPictures storing;
  private final Clock clock;

  public SendingDirectly(
      Transactions transactions,
      Uploads uploads,
      Pictures pictures,
      StoringPictures storing,
      Clock clock) {
    this.transactions = transactions;
    this.uploads = uploads;
    this.pictures = pictures;
    this.storing = storing;
    this.clock = clock;
  }

  /** Invites the caller to send one picture; nothing is shown until it is completed. */
  public Invited invite(Caller caller, Folder folder) {
    Instant now = clock.instant();
    Ticket ticket = Ticket.next();
    Upload upload = Upload.invite(caller.person(), folder, ticket, now);
    transactions.inTransaction(() -> uploads.invite(upload, caller.session()));
    return new Invited(upload.publicId(), pictures.invite(upload.publicId(), ticket, now));
  }

  /**
   * Refuses a ticket that would not be taken, before anybody reads a picture for its sake; a good
   * one stays as it is.
   */
  public void requireGood(Ticket ticket) {
    transactions.inTransaction(() -> invited(ticket));
  }

  /**
   * Takes a picture on a ticket, which is used up once it is kept, where we are the provider
   * ourselves; the bounds are those of every upload (R90).
   */
  public UploadView receive(Ticket ticket, byte[] file) {
    return storing.takeFor(transactions.inTransaction(() -> invited(ticket)), file);
  }

  private Upload invited(Ticket ticket) {
    Upload invited =
        uploads
            .lock(ticket.digest(), clock.instant())
            .orElseThrow(() -> new Rejected(new InvalidUploadTicket()));
    invited.admit(ticket, clock.instant());
    return invited;
  }

  /**
   * Keeps what was sent, once the provider has it and it is within the bounds; what is not within
   * them is removed. Done again, it answers the same.
   */
  public UploadView complete(Caller caller, PublicId id) {
    Upload upload = transactions.inTransaction(() -> owned(caller, id));
    Optional<Picture> kept = upload.picture();
    if (kept.isPresent()) {
      return new UploadView(upload.id(), id, kept.get(), upload.createdAt());
    }
    return storing.keep(upload.id(), arrived(upload));
  }

  private Upload owned(Caller caller, PublicId id) {
    return uploads
        .lock(id)
        .orElseThrow(() -> new Rejected(new UploadNotFound()))
        .requireOwner(caller.person());
  }

  private Picture arrived(Upload upload) {
    try {
      Picture picture =
          pictures
              .find(upload.publicId())
              .orElseThrow(() -> new Rejected(new UploadNotArrived(upload.id())));
      if (picture.bytes() > StoringPictures.MOST_BYTES) {
        throw new Rejected(new PictureTooLarge("10 MB"));
      }
      return picture;
    } catch (Rejected refused) {
      switch (refused.rejection().kind()) {
        case TOO_LARGE, UNSUPPORTED, INVALID -> storing.giveBack(upload.id());
        case NOT_FOUND, NOT_ALLOWED, CONFLICT, UNPROVEN, TOO_OFTEN, AWAY -> {}
      }
      throw refused;
    }
  }

  /** The name the picture will have, and how to send it. */
  public record Invited(PublicId publicId, DirectUpload directUpload) {}
}
