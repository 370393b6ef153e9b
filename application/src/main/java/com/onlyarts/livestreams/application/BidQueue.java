package com.onlyarts.livestreams.application;

import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.livestreams.domain.LivestreamId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Bids that wait for the same auction on a node, in the order in which they came (R71). Only one
 * transaction can write at a time anyway, and most of it is waiting for its commit: so one of those
 * who wait decides about all who wait, in one transaction, on one connection.
 *
 * @param <B> a bid
 * @param <D> what is decided about it
 */
final class BidQueue<B, D> {
  static final int MOST_TOGETHER = 64;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Map<LivestreamId, Deque<Waiting<B, D>>> queues = new ConcurrentHashMap<>();
  private final BiFunction<LivestreamId, List<B>, List<D>> decide;
  private final Duration patience;

  /**
   * @param decide one decision for each bid, in their order
   */
  BidQueue(BiFunction<LivestreamId, List<B>, List<D>> decide) {
    this(decide, PATIENCE);
  }

  /**
   * @param patience how long a bid waits to be looked at before it is sent away for now
   */
  BidQueue(BiFunction<LivestreamId, List<B>, List<D>> decide, Duration patience) {
    this.decide = decide;
    this.patience = patience;
  }

  /** The decision about this bid; not to be called with a transaction open. */
  D decision(LivestreamId auction, B bid) {
    Waiting<B, D> waiting = new Waiting<>(bid);
    queues.compute(auction, (_, queue) -> joined(queue, waiting));
    return told(auction, waiting).orElseGet(() -> decideTogether(auction));
  }

  /** How many auctions somebody bids on at this moment. */
  int queues() {
    return queues.size();
  }

  /** As long as somebody decides, the auction has a queue, and be it an empty one. */
  private static <B, D> Deque<Waiting<B, D>> joined(
      @Nullable Deque<Waiting<B, D>> queue, Waiting<B, D> waiting) {
    Deque<Waiting<B, D>> joined = queue;
    if (joined == null) {
      joined = new ArrayDeque<>();
      waiting.takeOver();
    }
    joined.add(waiting);
    return joined;
  }

  /** Empty for whose turn it is to decide. */
  private Optional<D> told(LivestreamId auction, Waiting<B, D> waiting) {
    try {
      return waiting.told.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      return left(auction, waiting);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return left(auction, waiting);
    } catch (ExecutionException e) {
      throw asThrown(Objects.requireNonNull(e.getCause()));
    }
  }

  /**
   * Whoever is being decided about stays until that is done, which is a matter of one transaction.
   */
  private Optional<D> left(LivestreamId auction, Waiting<B, D> waiting) {
    queues.computeIfPresent(
        auction,
        (_, queue) -> {
          if (!waiting.told.isDone() && queue.remove(waiting)) {
            waiting.told.completeExceptionally(new Rejected(new ServiceUnavailable("auction")));
          }
          return queue;
        });
    try {
      return waiting.told.join();
    } catch (CompletionException e) {
      throw asThrown(Objects.requireNonNull(e.getCause()));
    }
  }

  /** The first of them is the caller's own bid. */
  private D decideTogether(LivestreamId auction) {
    List<Waiting<B, D>> together = new ArrayList<>();
    queues.computeIfPresent(
        auction,
        (_, queue) -> {
          while (!queue.isEmpty() && together.size() < MOST_TOGETHER) {
            together.add(queue.remove());
          }
          return queue;
        });
    try {
      List<D> decisions =
          decide.apply(auction, together.stream().map(waiting -> waiting.bid).toList());
      for (int place = 1; place < together.size(); place++) {
        together.get(place).told.complete(Optional.of(decisions.get(place)));
      }
      return decisions.getFirst();
    } catch (RuntimeException | Error failure) {
      together.forEach(waiting -> waiting.told.completeExceptionally(failure));
      throw failure;
    } finally {
      queues.computeIfPresent(auction, (_, queue) -> handedOn(queue));
    }
  }

  private static <B, D> @Nullable Deque<Waiting<B, D>> handedOn(Deque<Waiting<B, D>> queue) {
    if (queue.isEmpty()) {
      return null;
    }
    queue.getFirst().takeOver();
    return queue;
  }

  private static RuntimeException asThrown(Throwable failure) {
    return switch (failure) {
      case RuntimeException e -> e;
      case Error e -> throw e;
      default -> new IllegalStateException(failure);
    };
  }

  /**
   * A bid, and what its bidder is told: a decision, or nothing, which means to decide about all who
   * wait.
   */
  private static final class Waiting<B, D> {
    private final B bid;
    private final CompletableFuture<Optional<D>> told = new CompletableFuture<>();

    Waiting(B bid) {
      this.bid = bid;
    }

    void takeOver() {
      told.complete(Optional.empty());
    }
  }
}
