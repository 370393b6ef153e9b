package com.onlyarts.media.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.application.Repeatable;
import com.onlyarts.kernel.application.port.IdempotentSteps;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.media.application.port.PrivateFiles;
import com.onlyarts.media.domain.FileKind;
import com.onlyarts.media.domain.Original;
import com.onlyarts.media.domain.Original.Description;
import com.onlyarts.media.domain.OriginalId;
import com.onlyarts.media.domain.PictureFormat;
import java.io.ByteArrayInputStream;

/**
 * The file that a picture was sent as is kept beside it, byte for byte, for whoever sells it
 * (R125).
 */
public final class KeepingOriginals {
  private final Transactions transactions;
  private final IdempotentSteps steps;
  private final SendingFiles sending;
  private final PrivateFiles files;

  public KeepingOriginals(Repeatable repeatable, SendingFiles sending, PrivateFiles files) {
    this.transactions = repeatable.transactions();
    this.steps = repeatable.steps();
    this.sending = sending;
    this.files = files;
  }

  /**
   * Keeps a picture as a file that its owner has sent completely; it counts to their allowance, and
   * is removed like any file that no work delivers.
   *
   * @param place which one it is of those that are sent together, from 0
   */
  OriginalId keep(Caller owner, byte[] file, int place) {
    PictureFormat format = PictureFormat.of(file);
    Description description =
        new Description(
            "original-%d.%s".formatted(place + 1, format.extension()),
            FileKind.labelled(format.label()),
            file.length);
    OriginalId id =
        transactions.inTransaction(
            () ->
                steps.once(
                    "original " + place,
                    OriginalId::new,
                    () -> sending.announce(owner, description).original().id()));
    Original original = sending.show(owner, id).original();
    if (original.sha256().isEmpty()) {
      int from = 0;
      for (int part = 1; part <= original.parts(); part++) {
        int bytes = (int) original.bytesOf(part);
        files.take(id, part, bytes, new ByteArrayInputStream(file, from, bytes));
        from += bytes;
      }
      sending.complete(owner, id);
    }
    return id;
  }
}
