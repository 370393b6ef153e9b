package com.onlyarts.kernel.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What anybody may read, as it was made for the last who asked without an account, for at most a
 * second, and never longer than until this node has written something. Several who ask for the same
 * at once wait for one. What failed is not kept. At most 500 answers of at most 64 KiB.
 */
public final class RecentAnswers {
  private static final Duration KEPT = Duration.ofSeconds(1);
  private static final int MOST = 500;
  private static final int LARGEST = 64 * 1024;
  private static final ScopedValue<Making> MAKING = ScopedValue.newInstance();

  private final Cache<String, Making> answers;
  private final AtomicLong writes = new AtomicLong();
  private final Ticker ticker;
  private final long keptNanos;

  private RecentAnswers(Ticker ticker, Duration kept) {
    this.ticker = ticker;
    this.keptNanos = kept.toNanos();
    this.answers =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(KEPT)
            .ticker(ticker)
            .executor(Runnable::run)
            .build();
  }

  public RecentAnswers() {
    this(Ticker.systemTicker());
  }

  /** For a second of this ticker. */
  public RecentAnswers(Ticker ticker) {
    this(ticker, KEPT);
  }

  /** Keeps nothing. */
  public static RecentAnswers none() {
    return new RecentAnswers(Ticker.disabledTicker(), Duration.ZERO);
  }

  /** Something was written on this node: what was read before is no longer recent. */
  public void written() {
    writes.incrementAndGet();
  }

  /**
   * For an answer that counts those who get it: when it goes to another one, and this one counts,
   * the number in it is raised by one. Said while the answer is made; heard only if it is kept.
   *
   * @param member the number's name in the answer
   * @param counts whether the caller at hand counts; asked once for each
   */
  public static void countingIn(String member, BooleanSupplier counts) {
    if (MAKING.isBound()) {
      MAKING.get().counter = new Counter(member, counts);
    }
  }

  /** The answer, if there is a recent one. */
  Optional<RecentAnswer> of(String asked) {
    Making known = answers.getIfPresent(asked);
    return known == null || !known.isDone() || !isRecent(known)
        ? Optional.empty()
        : Optional.of(known.again());
  }

  /**
   * The recent answer, or else a new one; whoever asks for it meanwhile waits for it, and fails
   * with it.
   */
  RecentAnswer of(String asked, Supplier<byte[]> maker) {
    while (true) {
      Making known = answers.getIfPresent(asked);
      if (known != null && isRecent(known)) {
        return known.again();
      }
      Making mine = new Making(ticker.read(), writes.get());
      if (known == null
          ? answers.asMap().putIfAbsent(asked, mine) == null
          : answers.asMap().replace(asked, known, mine)) {
        return make(asked, mine, maker);
      }
    }
  }

  private RecentAnswer make(String asked, Making mine, Supplier<byte[]> maker) {
    try {
      byte[] bytes = ScopedValue.where(MAKING, mine).call(maker::get);
      Counter counting = mine.counter;
      RecentAnswer made =
          counting == null ? RecentAnswer.of(bytes) : RecentAnswer.of(bytes, counting.member);
      mine.done(made);
      if (made.length() > LARGEST) {
        answers.asMap().remove(asked, mine);
      }
      return made;
    } catch (RuntimeException | Error failure) {
      answers.asMap().remove(asked, mine);
      mine.failed(failure);
      throw failure;
    }
  }

  private boolean isRecent(Making made) {
    return made.writes == writes.get() && ticker.read() - made.since < keptNanos;
  }

  private record Counter(String member, BooleanSupplier counts) {}

  /** An answer that is being made, or was; as old as the moment at which that began. */
  private static final class Making {
    private final long since;
    private final long writes;
    private final CompletableFuture<AtomicReference<RecentAnswer>> answer =
        new CompletableFuture<>();
    private volatile @Nullable Counter counter;

    Making(long since, long writes) {
      this.since = since;
      this.writes = writes;
    }

    void done(RecentAnswer made) {
      answer.complete(new AtomicReference<>(made));
    }

    void failed(Throwable failure) {
      answer.completeExceptionally(failure);
    }

    boolean isDone() {
      return answer.isDone();
    }

    /** The answer for one more, once it is there. */
    RecentAnswer again() {
      AtomicReference<RecentAnswer> kept = kept();
      Counter counting = counter;
      return Objects.requireNonNull(
          counting != null && counting.counts.getAsBoolean()
              ? kept.updateAndGet(RecentAnswer::oneMore)
              : kept.get());
    }

    private AtomicReference<RecentAnswer> kept() {
      try {
        return answer.join();
      } catch (CompletionException e) {
        throw e.getCause() instanceof RuntimeException failure ? failure : e;
      }
    }
  }
}
