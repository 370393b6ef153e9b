package com.onlyarts.media.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.media.application.port.UploadView;
import com.onlyarts.media.application.port.Usernames;
import com.onlyarts.media.domain.OriginalId;
import com.onlyarts.media.domain.Presentation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Somebody sends pictures by way of the service (R90). */
public final class UploadingPictures {
  /** How many may be sent at once. */
  public static final int MOST_AT_ONCE = 10;

  private final StoringPictures storing;
  private final KeepingOriginals originals;
  private final Usernames usernames;

  public UploadingPictures(
      StoringPictures storing, KeepingOriginals originals, Usernames usernames) {
    this.storing = storing;
    this.originals = originals;
    this.usernames = usernames;
  }

  /** Takes one picture. */
  public UploadedPicture upload(Caller caller, UploadWish wish, byte[] file) {
    return taken(caller, wish, List.of(() -> file)).getFirst();
  }

  /**
   * Takes up to {@value #MOST_AT_ONCE} pictures, all or none: when one is refused, those before it
   * are taken away again.
   *
   * @param files read one after the other, so that only one is held in memory
   */
  public List<UploadedPicture> uploadAll(
      Caller caller, UploadWish wish, List<Supplier<byte[]>> files) {
    if (files.isEmpty() || files.size() > MOST_AT_ONCE) {
      throw new InvalidValue("images", "must be 1 to %d pictures".formatted(MOST_AT_ONCE));
    }
    return taken(caller, wish, files);
  }

  private List<UploadedPicture> taken(
      Caller caller, UploadWish wish, List<Supplier<byte[]>> files) {
    Presentation presentation = presentation(caller, wish.presentation());
    List<UploadView> shown = new ArrayList<>();
    List<UploadedPicture> taken = new ArrayList<>();
    try {
      for (Supplier<byte[]> sent : files) {
        byte[] file = sent.get();
        int place = shown.size();
        shown.add(storing.take(caller.person(), wish.folder(), presentation, file, place));
        taken.add(new UploadedPicture(shown.getLast(), kept(caller, wish, file, place)));
      }
      return taken;
    } catch (RuntimeException refused) {
      IntStream.range(0, shown.size())
          .forEach(place -> storing.untake(shown.get(place).id(), place));
      throw refused;
    }
  }

  private Optional<OriginalId> kept(Caller caller, UploadWish wish, byte[] file, int place) {
    return wish.keepOriginal()
        ? Optional.of(originals.keep(caller, file, place))
        : Optional.empty();
  }

  private Presentation presentation(Caller caller, RequestedPresentation requested) {
    return requested.of(requested.watermark().isPresent() ? usernames.of(caller.person()) : "");
  }
}
