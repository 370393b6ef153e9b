package com.onlyarts.media.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.media.application.port.UploadView;
import com.onlyarts.media.application.port.Usernames;
import com.onlyarts.media.domain.Folder;
import com.onlyarts.media.domain.Presentation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Somebody sends pictures by way of the service (R90). */
public final class UploadingPictures {
  /** How many may be sent at once. */
  public static final int MOST_AT_ONCE = 10;

  private final StoringPictures storing;
  private final Usernames usernames;

  public UploadingPictures(StoringPictures storing, Usernames usernames) {
    this.storing = storing;
    this.usernames = usernames;
  }

  /** Takes one picture. */
  public UploadView upload(
      Caller caller, Folder folder, RequestedPresentation requested, byte[] file) {
    return storing.take(caller.person(), folder, presentation(caller, requested), file, 0);
  }

  /**
   * Takes up to {@value #MOST_AT_ONCE} pictures, all or none: when one is refused, those before it
   * are taken away again.
   *
   * @param files read one after the other, so that only one is held in memory
   */
  public List<UploadView> uploadAll(
      Caller caller, Folder folder, RequestedPresentation requested, List<Supplier<byte[]>> files) {
    if (files.isEmpty() || files.size() > MOST_AT_ONCE) {
      throw new InvalidValue("images", "must be 1 to %d pictures".formatted(MOST_AT_ONCE));
    }
    Presentation presentation = presentation(caller, requested);
    List<UploadView> taken = new ArrayList<>();
    try {
      files.forEach(
          file ->
              taken.add(
                  storing.take(caller.person(), folder, presentation, file.get(), taken.size())));
      return taken;
    } catch (RuntimeException refused) {
      IntStream.range(0, taken.size())
          .forEach(place -> storing.untake(taken.get(place).id(), place));
      throw refused;
    }
  }

  private Presentation presentation(Caller caller, RequestedPresentation requested) {
    return requested.of(requested.watermark().isPresent() ? usernames.of(caller.person()) : "");
  }
}
