package com.onlyarts.media.application;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.Rejection.Kind;
import com.onlyarts.kernel.application.Repeatable;
import com.onlyarts.kernel.application.port.IdempotentSteps;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.media.application.port.ImageProcessor;
import com.onlyarts.media.application.port.Pictures;
import com.onlyarts.media.application.port.ProcessedImage;
import com.onlyarts.media.application.port.UploadView;
import com.onlyarts.media.application.port.Uploads;
import com.onlyarts.media.domain.Folder;
import com.onlyarts.media.domain.MediaRejection.PictureTooLarge;
import com.onlyarts.media.domain.MediaRejection.UploadNotFound;
import com.onlyarts.media.domain.Picture;
import com.onlyarts.media.domain.Presentation;
import com.onlyarts.media.domain.Upload;
import com.onlyarts.media.domain.UploadId;
import java.time.Clock;
import java.util.Optional;

/**
 * Where pictures come in and go out. An upload is announced before its provider is called and
 * removed after it was called, so that whenever we die in between, the sweep finds it.
 */
public final class StoringPictures {
  /** The heaviest file that is taken: 10 MB (R90). */
  public static final int MOST_BYTES = 10 * 1024 * 1024;

  private final Transactions transactions;
  private final IdempotentSteps steps;
  private final Uploads uploads;
  private final ImageProcessor processor;
  private final Pictures pictures;
  private final Clock clock;

  public StoringPictures(
      Repeatable repeatable,
      Uploads uploads,
      ImageProcessor processor,
      Pictures pictures,
      Clock clock) {
    this.transactions = repeatable.transactions();
    this.steps = repeatable.steps();
    this.uploads = uploads;
    this.processor = processor;
    this.pictures = pictures;
    this.clock = clock;
  }

  /**
   * Proves a file, stores it, and keeps where it is.
   *
   * @param place which one it is of those that are sent together, from 0
   */
  UploadView take(
      PersonId owner, Folder folder, Presentation presentation, byte[] file, int place) {
    ProcessedImage processed = develop(file, presentation);
    Upload upload = transactions.inTransaction(() -> announcedOnce(owner, folder, place));
    return upload
        .picture()
        .map(kept -> view(upload, kept))
        .orElseGet(() -> store(upload, processed));
  }

  private Upload announcedOnce(PersonId owner, Folder folder, int place) {
    UploadId id =
        steps.once(
            step(place),
            UploadId::new,
            () -> {
              Upload upload = Upload.announce(owner, folder, clock.instant());
              uploads.add(upload);
              return upload.id();
            });
    return uploads.lock(id).orElseThrow(() -> new Rejected(new UploadNotFound()));
  }

  private static String step(int place) {
    return "picture " + place;
  }

  private static UploadView view(Upload upload, Picture picture) {
    return new UploadView(upload.id(), upload.publicId(), picture, upload.createdAt());
  }

  /** Proves a file that comes on its own ticket, and stores it. */
  UploadView takeFor(Upload invited, byte[] file) {
    return store(invited, develop(file, Presentation.AS_MADE));
  }

  /** Keeps where the picture of an upload is; when it has been kept meanwhile, that stays. */
  UploadView keep(UploadId id, Picture picture) {
    return transactions.inTransaction(
        () -> {
          Upload upload = uploads.lock(id).orElseThrow(() -> new Rejected(new UploadNotFound()));
          upload.keep(picture);
          uploads.save(upload);
          return view(upload, picture);
        });
  }

  /** Takes an upload back, whatever it is used for. */
  void giveBack(UploadId id) {
    transactions.inTransaction(() -> uploads.lock(id).ifPresent(this::markLeaving));
    farewellOrLater(id);
  }

  /** Takes back what {@link #take} took, as if it had never been sent. */
  void untake(UploadId id, int place) {
    transactions.inTransaction(
        () -> {
          uploads.lock(id).ifPresent(this::markLeaving);
          steps.undone(step(place));
        });
    farewellOrLater(id);
  }

  private void farewellOrLater(UploadId id) {
    transactions
        .<Optional<Upload>>inTransaction(() -> uploads.lock(id))
        .ifPresent(this::farewellOrLater);
  }

  /** Marks that an upload shall go; to be followed by {@link #farewell}, after the transaction. */
  void markLeaving(Upload upload) {
    upload.leave(clock.instant());
    uploads.save(upload);
  }

  /** Removes what is leaving, at its provider first. */
  void farewell(Upload leaving) {
    pictures.remove(leaving.publicId());
    transactions.inTransaction(() -> uploads.remove(leaving.id()));
  }

  /** Removes what is leaving; if its provider is away, the sweep does it later. */
  void farewellOrLater(Upload leaving) {
    try {
      farewell(leaving);
    } catch (Rejected away) {
      if (away.rejection().kind() != Kind.AWAY) {
        throw away;
      }
    }
  }

  private UploadView store(Upload upload, ProcessedImage processed) {
    return keep(upload.id(), pictures.store(upload.publicId(), processed));
  }

  private ProcessedImage develop(byte[] file, Presentation presentation) {
    if (file.length > MOST_BYTES) {
      throw new Rejected(new PictureTooLarge("10 MB"));
    }
    return processor.develop(file, pictures.boxes(), presentation);
  }
}
