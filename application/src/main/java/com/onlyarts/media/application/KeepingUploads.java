package com.onlyarts.media.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.media.api.PicturesInUse;
import com.onlyarts.media.application.port.UploadView;
import com.onlyarts.media.application.port.Uploads;
import com.onlyarts.media.domain.MediaRejection.PictureInUse;
import com.onlyarts.media.domain.MediaRejection.UploadNotFound;
import com.onlyarts.media.domain.PublicId;
import com.onlyarts.media.domain.Upload;
import com.onlyarts.media.domain.UploadId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Somebody looks at what they have uploaded, and takes some of it away (R90). */
public final class KeepingUploads {
  private final Transactions transactions;
  private final Uploads uploads;
  private final PicturesInUse inUse;
  private final StoringPictures storing;

  public KeepingUploads(
      Transactions transactions, Uploads uploads, PicturesInUse inUse, StoringPictures storing) {
    this.transactions = transactions;
    this.uploads = uploads;
    this.inUse = inUse;
    this.storing = storing;
  }

  /** The caller's own uploads, newest first. */
  public Page<UploadView> list(Caller caller, PageRequest request) {
    return uploads.of(caller.person(), request);
  }

  /** Removes an upload of the caller's own that nothing shows any more. */
  public void delete(Caller caller, UploadId id) {
    delete(caller, () -> uploads.lock(id));
  }

  /** Removes an upload of the caller's own, by its name at the provider. */
  public void delete(Caller caller, PublicId id) {
    delete(caller, () -> uploads.lock(id));
  }

  private void delete(Caller caller, Supplier<Optional<Upload>> wanted) {
    Upload leaving =
        transactions.inTransaction(
            () -> {
              Upload upload =
                  wanted
                      .get()
                      .orElseThrow(() -> new Rejected(new UploadNotFound()))
                      .requireOwner(caller.person());
              if (!inUse.among(List.of(upload.publicId().text())).isEmpty()) {
                throw new Rejected(new PictureInUse(upload.id()));
              }
              storing.markLeaving(upload);
              return upload;
            });
    storing.farewellOrLater(leaving);
  }
}
