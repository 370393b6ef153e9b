package com.onlyarts.media.domain;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.media.domain.MediaRejection.FileInfected;
import com.onlyarts.media.domain.MediaRejection.FileNotFound;
import com.onlyarts.media.domain.MediaRejection.FileNotSending;
import com.onlyarts.media.domain.MediaRejection.FileScanning;
import com.onlyarts.media.domain.OriginalState.Arriving;
import com.onlyarts.media.domain.OriginalState.Complete;
import com.onlyarts.media.domain.OriginalState.Removed;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A file as its artist made it, sent in parts and kept byte for byte for whoever buys it (R120,
 * R121). It is written down before its store hears of it and until its store has forgotten it.
 */
public final class Original {
  /** The largest file: 2 GiB. */
  public static final long MOST_BYTES = 2L * 1024 * 1024 * 1024;

  /** How large a part is, the last one excepted: 8 MiB. */
  public static final int PART_BYTES = 8 * 1024 * 1024;

  /** How long an original may be unfinished, and afterwards belong to no work. */
  public static final Duration GRACE = Duration.ofHours(24);

  private static final Duration UNTIL_NEXT_LOOK = Duration.ofDays(1);
  private static final Duration UNTIL_SWEPT = Duration.ofMinutes(10);

  private final OriginalId id;
  private final PersonId owner;
  private final Description description;
  private final Instant createdAt;
  private OriginalState state;
  private Optional<ScanResult> scan;
  private Instant dueAt;

  private Original(
      OriginalId id,
      PersonId owner,
      Description description,
      Instant createdAt,
      OriginalState state,
      Optional<ScanResult> scan,
      Instant dueAt) {
    this.id = id;
    this.owner = owner;
    this.description = description;
    this.createdAt = createdAt;
    this.state = state;
    this.scan = scan;
    this.dueAt = dueAt;
  }

  /**
   * What its artist says it is.
   *
   * @param name what it is called when it is kept; ends as its kind does
   * @param bytes 1 to {@link Original#MOST_BYTES}
   */
  public record Description(String name, FileKind kind, long bytes) {
    public Description {
      name = kind.named(name);
      if (bytes < 1 || bytes > MOST_BYTES) {
        throw new InvalidValue("bytes", "must be 1 to %d".formatted(MOST_BYTES));
      }
    }
  }

  /** An original whose parts may come. */
  public static Original announce(PersonId owner, Description description, Instant now) {
    return new Original(
        OriginalId.next(),
        owner,
        description,
        now,
        new Arriving(),
        Optional.empty(),
        now.plus(GRACE));
  }

  /** The original as it was kept. */
  public static Original restore(
      OriginalId id,
      PersonId owner,
      Description description,
      Instant createdAt,
      OriginalState state,
      Optional<ScanResult> scan,
      Instant dueAt) {
    return new Original(id, owner, description, createdAt, state, scan, dueAt);
  }

  /** Somebody else's original is as good as unknown (R2); so is one that was removed. */
  public Original requireOwner(PersonId person) {
    if (!owner.equals(person) || state instanceof Removed) {
      throw new Rejected(new FileNotFound());
    }
    return this;
  }

  /** How many parts it comes in. */
  public int parts() {
    return (int) Math.ceilDiv(description.bytes(), PART_BYTES);
  }

  /**
   * How large a part of it is.
   *
   * @param part from 1 to {@link #parts()}
   */
  public long bytesOf(int part) {
    return part < parts() ? PART_BYTES : description.bytes() - (parts() - 1L) * PART_BYTES;
  }

  /** Refuses a part that is none of its own, or comes when it is complete or removed. */
  public void admit(int part) {
    if (!(state instanceof Arriving) || part < 1 || part > parts()) {
      throw new Rejected(new FileNotSending(id));
    }
  }

  /** All of it is there, and what it says it is; done again, nothing changes. */
  public void complete(String sha256, Instant now) {
    switch (state) {
      case Arriving _ -> {
        state = new Complete(sha256);
        dueAt = now.plus(GRACE);
      }
      case Complete _ -> {}
      case Removed _ -> throw new Rejected(new FileNotFound());
    }
  }

  /**
   * What a scanner says of it, from now on; the last one who looked is right.
   *
   * @return whether that is news
   */
  public boolean scanned(ScanResult result) {
    boolean news = !scan.equals(Optional.of(result));
    scan = Optional.of(result);
    return news;
  }

  /**
   * Refuses what nobody may have, or not yet (R120).
   *
   * @param scanning whether files are looked at; where they are not, one that nobody has looked at
   *     may be had
   */
  public void requireDeliverable(boolean scanning) {
    if (scan.isPresent() && scan.get() instanceof ScanResult.Infected) {
      throw new Rejected(new FileInfected(id));
    }
    if (scanning && scan.isEmpty()) {
      throw new Rejected(new FileScanning(id));
    }
  }

  /** It is in use, so it may stay until the next look. */
  public void stay(Instant now) {
    dueAt = now.plus(UNTIL_NEXT_LOOK);
  }

  /**
   * It shall go, and stays due until it is gone. The first sweep keeps out of the way of whoever
   * removes it at this moment.
   */
  public void remove(Instant now) {
    if (!(state instanceof Removed)) {
      state = new Removed();
      dueAt = now.plus(UNTIL_SWEPT);
    }
  }

  public OriginalId id() {
    return id;
  }

  public PersonId owner() {
    return owner;
  }

  public Description description() {
    return description;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public OriginalState state() {
    return state;
  }

  /** The SHA-256 of its bytes, once they are all there. */
  public Optional<String> sha256() {
    return state instanceof Complete(String sha256) ? Optional.of(sha256) : Optional.empty();
  }

  /** What a scanner found in it; empty if none has looked. */
  public Optional<ScanResult> scan() {
    return scan;
  }

  /** When it is to be seen whether anybody uses it. */
  public Instant dueAt() {
    return dueAt;
  }
}
