package com.onlyarts.kernel.rest;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Reads for a crowd that asks for the same at one moment, and may not be told anything older than
 * its question: whoever asks shares the next read that begins, never one that has begun. A few are
 * under way at once, so that a crowd leaves connections to others.
 *
 * @param <K> what is asked for
 */
public final class CoalescedReads<K, V> {
  private static final int AT_ONCE = 4;

  private final Map<K, CompletableFuture<V>> notBegun = new ConcurrentHashMap<>();
  private final Semaphore turns = new Semaphore(AT_ONCE);

  /**
   * Waits for it; fails as the read does, for everybody who shares it.
   *
   * @param read how it is read, the same for everybody who asks for it
   */
  public V of(K asked, Function<K, V> read) {
    CompletableFuture<V> mine = new CompletableFuture<>();
    CompletableFuture<V> theirs = notBegun.putIfAbsent(asked, mine);
    return theirs == null ? made(asked, mine, read) : shared(theirs);
  }

  private V made(K asked, CompletableFuture<V> mine, Function<K, V> read) {
    turns.acquireUninterruptibly();
    notBegun.remove(asked);
    try {
      V found = read.apply(asked);
      mine.complete(found);
      return found;
    } catch (RuntimeException | Error failure) {
      mine.completeExceptionally(failure);
      throw failure;
    } finally {
      turns.release();
    }
  }

  private V shared(CompletableFuture<V> theirs) {
    try {
      return theirs.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }
}
