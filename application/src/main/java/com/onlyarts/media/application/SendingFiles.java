package com.onlyarts.media.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.media.application.port.OriginalAddresses;
import com.onlyarts.media.application.port.OriginalView;
import com.onlyarts.media.application.port.OriginalView.Part;
import com.onlyarts.media.application.port.Originals;
import com.onlyarts.media.domain.MediaRejection.FileNotFound;
import com.onlyarts.media.domain.Original;
import com.onlyarts.media.domain.Original.Description;
import com.onlyarts.media.domain.OriginalId;
import com.onlyarts.media.domain.OriginalState.Arriving;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Somebody sends a file in parts, in any order and again after an interruption (R120, R121). */
public final class SendingFiles {
  private final Transactions transactions;
  private final Originals originals;
  private final JoiningFiles joining;
  private final OriginalAddresses addresses;
  private final FileScans scans;
  private final Clock clock;

  public SendingFiles(
      Transactions transactions,
      Originals originals,
      JoiningFiles joining,
      OriginalAddresses addresses,
      FileScans scans,
      Clock clock) {
    this.transactions = transactions;
    this.originals = originals;
    this.joining = joining;
    this.addresses = addresses;
    this.scans = scans;
    this.clock = clock;
  }

  /** Writes a file down and answers where its parts are to be sent. */
  public OriginalView announce(Caller caller, Description description) {
    Instant now = clock.instant();
    Original original = Original.announce(caller.person(), description, now);
    transactions.inTransaction(
        () -> {
          Originals.Use use = originals.lockUse(caller.person());
          use.allowance().require(use.bytes(), description.bytes());
          originals.add(original);
        });
    return view(original, Set.of());
  }

  /** One of the caller's own files, and which of its parts have yet to come. */
  public OriginalView show(Caller caller, OriginalId id) {
    Original original = owned(caller, id);
    return view(
        original, original.state() instanceof Arriving ? joining.arrived(original) : Set.of());
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
   * is not, is removed. From then on it is looked through for viruses. Done again, it answers the
   * same.
   */
  public OriginalView complete(Caller caller, OriginalId id) {
    Original original = owned(caller, id);
    if (original.sha256().isEmpty()) {
      String sha256 = joining.join(original);
      original =
          transactions.inTransaction(
              () -> {
                Original locked =
                    originals.lock(id).orElseThrow(() -> new Rejected(new FileNotFound()));
                locked.complete(sha256, clock.instant());
                originals.save(locked);
                scans.request(id);
                return locked;
              });
    }
    return view(original, Set.of());
  }

  private Original owned(Caller caller, OriginalId id) {
    return originals
        .find(id)
        .orElseThrow(() -> new Rejected(new FileNotFound()))
        .requireOwner(caller.person());
  }

  private OriginalView view(Original original, Set<Integer> arrived) {
    if (!(original.state() instanceof Arriving)) {
      return new OriginalView(original, List.of());
    }
    Instant now = clock.instant();
    return new OriginalView(
        original,
        IntStream.rangeClosed(1, original.parts())
            .mapToObj(part -> part(original, part, arrived.contains(part), now))
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
