package com.onlyarts.kernel.application.port;

import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.application.port.IdempotencyKeys.Run;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the request at hand has made so far, for acts that speak to the outside between their
 * transactions: done again under the same key, they find what they have made and go on from there
 * (R6). Without a key every request is a new one.
 */
public interface IdempotentSteps {

  /**
   * Makes something once for this request, in the open transaction; the id is remembered with it.
   * Done again, it answers the id and makes nothing.
   *
   * @param step unique in its operation
   * @param named makes an id of its bare value
   */
  default <I extends Identifier> I once(String step, Function<UUID, I> named, Supplier<I> deed) {
    return once(step, named, deed, Function.identity(), Function.identity());
  }

  /**
   * The same for a thing that is at hand when it is made, and looked up when it was made before.
   *
   * @param idOf what is remembered of it
   * @param again finds it by that
   */
  <I extends Identifier, T> T once(
      String step,
      Function<UUID, I> named,
      Supplier<T> deed,
      Function<T, I> idOf,
      Function<I, T> again);

  /** What this request made by that step before. */
  <I extends Identifier> Optional<I> made(String step, Function<UUID, I> named);

  /**
   * What was made by that step is undone, in the open transaction: whoever repeats the request
   * makes it anew.
   */
  void undone(String step);

  /**
   * Under which name providers know this request, however often it is done again; without a key, a
   * name of its own each time.
   */
  UUID attempt();

  /**
   * The request at hand, for whoever does its deed together with those of others; empty without a
   * key.
   */
  Optional<Run> run();

  /**
   * Does something for several requests at once, around its transactions: that each of them still
   * has its key is for {@link #remember} to insist on.
   */
  <T> T together(Supplier<T> work);

  /**
   * What each of these requests has made by that step, in the open transaction; done again, they
   * find it.
   *
   * @throws com.onlyarts.kernel.Rejected {@link
   *     com.onlyarts.kernel.KernelRejection.IdempotencyKeyInUse} if another run has taken over one
   *     of them
   */
  void remember(String step, Map<Run, ? extends Identifier> made);
}
