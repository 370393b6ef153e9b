package com.onlyarts.media.application;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.InMemoryFailedItems;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.kernel.application.port.InMemoryWorkQueue;
import com.onlyarts.kernel.application.port.RecordingOutbox;
import com.onlyarts.media.api.FilesInUse;
import com.onlyarts.media.application.port.InMemoryOriginals;
import com.onlyarts.media.application.port.InMemoryPrivateFiles;
import com.onlyarts.media.application.port.PlainOriginalAddresses;
import com.onlyarts.media.application.port.TextVirusScanner;
import com.onlyarts.media.domain.FileKind;
import com.onlyarts.media.domain.Original;
import com.onlyarts.media.domain.Original.Description;
import com.onlyarts.media.domain.OriginalId;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Originals on fakes. */
public final class FilesFixture {
  public final SteppingClock clock = new SteppingClock();
  public final InMemoryTransactions transactions = new InMemoryTransactions();
  public final InMemoryOriginals originals = new InMemoryOriginals();
  public final InMemoryPrivateFiles files = new InMemoryPrivateFiles(transactions);
  public final Set<OriginalId> sold = new HashSet<>();
  private final FilesInUse inUse =
      asked -> asked.stream().filter(sold::contains).collect(Collectors.toSet());
  public final RemovingFiles removing =
      new RemovingFiles(transactions, originals, files, inUse, clock);
  public final FileScans scans;
  public final SendingFiles sending;
  public final SweepFilesJob sweeping =
      new SweepFilesJob(
          originals,
          removing,
          clock,
          new ItemByItem("sweep-files", new InMemoryFailedItems(), clock));

  public final InMemoryWorkQueue<OriginalId> queue =
      new InMemoryWorkQueue<>(id -> Optional.of(id.value().toString()));
  public final RecordingOutbox outbox = new RecordingOutbox(transactions);
  public final TextVirusScanner scanner = new TextVirusScanner(transactions);

  /** Where nobody looks for viruses. */
  public FilesFixture() {
    this(false);
  }

  private FilesFixture(boolean scanning) {
    scans = scanning ? FileScans.by(queue) : FileScans.off();
    sending =
        new SendingFiles(
            transactions,
            originals,
            new JoiningFiles(files, removing),
            new PlainOriginalAddresses(),
            scans,
            clock);
  }

  /** Where every file is looked at. */
  public static FilesFixture withScanner() {
    return new FilesFixture(true);
  }

  /** A Photoshop file of a part and a half. */
  public static byte[] aPsd() {
    return begun("8BPS\0\u0001", Original.PART_BYTES + Original.PART_BYTES / 2);
  }

  /** A file that begins with this and goes on with nothing. */
  public static byte[] begun(String head, int bytes) {
    return Arrays.copyOf(head.getBytes(ISO_8859_1), bytes);
  }

  /** What {@link #aPsd} is announced as. */
  public static Description psd() {
    return new Description("sea.psd", FileKind.PSD, aPsd().length);
  }

  /** Sends a part of a file, from 1, to where it belongs. */
  public void send(OriginalId id, byte[] file, int part) {
    int start = (part - 1) * Original.PART_BYTES;
    byte[] bytes =
        Arrays.copyOfRange(file, start, Math.min(file.length, start + Original.PART_BYTES));
    files.take(id, part, bytes.length, new ByteArrayInputStream(bytes));
  }
}
