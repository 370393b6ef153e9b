package com.onlyarts.media.application;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.kernel.application.Repeatable;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.InMemoryFailedItems;
import com.onlyarts.kernel.application.port.InMemoryIdempotencyKeys;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.media.api.PicturesInUse;
import com.onlyarts.media.application.port.InMemoryOriginals;
import com.onlyarts.media.application.port.InMemoryPictures;
import com.onlyarts.media.application.port.InMemoryPrivateFiles;
import com.onlyarts.media.application.port.InMemoryUploads;
import com.onlyarts.media.application.port.PlainImageProcessor;
import com.onlyarts.media.application.port.PlainOriginalAddresses;
import com.onlyarts.media.domain.Folder;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** The media module on fakes. */
public final class MediaFixture {
  public final SteppingClock clock = new SteppingClock();
  public final InMemoryTransactions transactions = new InMemoryTransactions();
  public final InMemoryIdempotencyKeys steps = new InMemoryIdempotencyKeys(clock);
  public final InMemoryUploads uploads = new InMemoryUploads();
  public final InMemoryPictures pictures = new InMemoryPictures(transactions);
  public final Set<String> shown = new HashSet<>();
  private final PicturesInUse inUse =
      asked -> asked.stream().filter(shown::contains).collect(Collectors.toSet());
  private final StoringPictures storing =
      new StoringPictures(
          new Repeatable(transactions, steps), uploads, new PlainImageProcessor(), pictures, clock);
  public final InMemoryOriginals originals = new InMemoryOriginals();
  public final InMemoryPrivateFiles files = new InMemoryPrivateFiles(transactions);
  private final SendingFiles sendingFiles =
      new SendingFiles(
          transactions,
          originals,
          new JoiningFiles(
              files, new RemovingFiles(transactions, originals, files, _ -> Set.of(), clock)),
          new PlainOriginalAddresses(),
          FileScans.off(),
          clock);
  public final UploadingPictures uploading =
      new UploadingPictures(
          storing,
          new KeepingOriginals(new Repeatable(transactions, steps), sendingFiles, files),
          _ -> "johndoe");
  public final SendingDirectly sending =
      new SendingDirectly(transactions, uploads, pictures, storing, clock);
  public final KeepingUploads keeping = new KeepingUploads(transactions, uploads, inUse, storing);
  public final InMemoryFailedItems failedItems = new InMemoryFailedItems();
  public final SweepingUploads sweeping =
      new SweepingUploads(
          transactions,
          uploads,
          inUse,
          storing,
          clock,
          new ItemByItem("sweep-uploads", failedItems, clock));

  /** For artworks, as it was made. */
  public static UploadWish plain() {
    return new UploadWish(
        Folder.ARTWORKS, new RequestedPresentation(OptionalInt.empty(), Optional.empty()), false);
  }

  /** A file that begins like a JPEG. */
  public static byte[] aJpeg() {
    return "\u00ff\u00d8\u00ff\u00e0 a tide at dusk".getBytes(ISO_8859_1);
  }
}
