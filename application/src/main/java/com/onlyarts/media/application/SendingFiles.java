package com.onlyarts.media.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.media.application.port.OriginalAddresses;
import com.onlyarts.media.application.port.OriginalView;
import com.onlyarts.media.application.port.OriginalView.Part;
import com.onlyarts.media.application.port.Originals;
import com.onlyarts.media.application.port.PrivateFiles;
import com.onlyarts.media.domain.FileKind;
import com.onlyarts.media.domain.MediaRejection.FileEncrypted;
import com.onlyarts.media.domain.MediaRejection.FileIncomplete;
import com.onlyarts.media.domain.MediaRejection.FileNotFound;
import com.onlyarts.media.domain.MediaRejection.FileTypeMismatch;
import com.onlyarts.media.domain.Original;
import com.onlyarts.media.domain.Original.Description;
import com.onlyarts.media.domain.OriginalId;
import com.onlyarts.media.domain.OriginalState.Arriving;
import com.onlyarts.media.domain.ZipDirectory;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** An artist sends a file in parts, in any order and again after an interruption (R120, R121). */
public final class SendingFiles {
  private final Transactions transactions;
  private final Originals originals;
  private final PrivateFiles files;
  private final OriginalAddresses addresses;
  private final RemovingFiles removing;
  private final Clock clock;

  public SendingFiles(
      Transactions transactions,
      Originals originals,
      PrivateFiles files,
      OriginalAddresses addresses,
      RemovingFiles removing,
      Clock clock) {
    this.transactions = transactions;
    this.originals = originals;
    this.files = files;
    this.addresses = addresses;
    this.removing = removing;
    this.clock = clock;
  }

  /** Writes a file down and answers where its parts are to be sent. */
  public OriginalView announce(Caller artist, Description description) {
    Instant now = clock.instant();
    Original original = Original.announce(artist.person(), description, now);
    transactions.inTransaction(
        () -> {
          Originals.Use use = originals.lockUse(artist.person());
          use.allowance().require(use.bytes(), description.bytes());
          originals.add(original);
        });
    return view(original, Map.of());
  }

  /** One of the caller's own files, and which of its parts have yet to come. */
  public OriginalView show(Caller caller, OriginalId id) {
    Original original = owned(caller, id);
    return view(original, original.state() instanceof Arriving ? files.parts(id) : Map.of());
  }

  /**
   * Refuses a part that would not be kept, before anybody reads it; answers how long it must be.
   */
  public long requireWanted(OriginalId id, int part) {
    Original original = originals.find(id).orElseThrow(() -> new Rejected(new FileNotFound()));
    original.admit(part);
    return original.bytesOf(part);
  }

  /**
   * Joins the parts, once all are there, and keeps what has come if it is what it says it is; what
   * is not, is removed. Done again, it answers the same.
   */
  public OriginalView complete(Caller caller, OriginalId id) {
    Original original = owned(caller, id);
    if (original.sha256().isEmpty()) {
      String sha256 = joined(original);
      requireKind(original);
      original =
          transactions.inTransaction(
              () -> {
                Original locked =
                    originals.lock(id).orElseThrow(() -> new Rejected(new FileNotFound()));
                locked.complete(sha256, clock.instant());
                originals.save(locked);
                return locked;
              });
    }
    return view(original, Map.of());
  }

  private Original owned(Caller caller, OriginalId id) {
    return originals
        .find(id)
        .orElseThrow(() -> new Rejected(new FileNotFound()))
        .requireOwner(caller.person());
  }

  private String joined(Original original) {
    Map<Integer, Long> there = files.parts(original.id());
    if (!there.isEmpty() || !isJoined(original)) {
      List<Integer> missing =
          IntStream.rangeClosed(1, original.parts())
              .filter(part -> !isThere(original, part, there))
              .boxed()
              .toList();
      if (!missing.isEmpty()) {
        throw new Rejected(new FileIncomplete(missing));
      }
    }
    return files.join(original.id(), original.parts());
  }

  /** Whoever died between the joining and the writing down of it comes again. */
  private boolean isJoined(Original original) {
    return files.read(original.id(), original.description().bytes() - 1, 1).length == 1;
  }

  private static boolean isThere(Original original, int part, Map<Integer, Long> there) {
    return Long.valueOf(original.bytesOf(part)).equals(there.get(part));
  }

  private void requireKind(Original original) {
    FileKind kind = original.description().kind();
    try {
      if (!kind.begins(files.read(original.id(), 0, FileKind.HEAD))) {
        throw new Rejected(new FileTypeMismatch(kind));
      }
      if (kind.isArchive()) {
        requireOpen(original);
      }
    } catch (Rejected refused) {
      if (refused.rejection() instanceof FileTypeMismatch
          || refused.rejection() instanceof FileEncrypted) {
        removing.giveUp(original.id());
      }
      throw refused;
    }
  }

  private void requireOpen(Original archive) {
    long bytes = archive.description().bytes();
    long tail = Math.max(0, bytes - ZipDirectory.TAIL);
    ZipDirectory directory =
        ZipDirectory.in(files.read(archive.id(), tail, ZipDirectory.TAIL), bytes);
    ZipDirectory.requireOpen(files.read(archive.id(), directory.start(), directory.bytes()));
  }

  private OriginalView view(Original original, Map<Integer, Long> there) {
    if (!(original.state() instanceof Arriving)) {
      return new OriginalView(original, List.of());
    }
    Instant now = clock.instant();
    return new OriginalView(
        original,
        IntStream.rangeClosed(1, original.parts())
            .mapToObj(part -> part(original, part, isThere(original, part, there), now))
            .toList());
  }

  private Part part(Original original, int part, boolean arrived, Instant now) {
    return new Part(
        part,
        original.bytesOf(part),
        arrived,
        arrived ? Optional.empty() : Optional.of(addresses.partAddress(original.id(), part, now)));
  }
}
