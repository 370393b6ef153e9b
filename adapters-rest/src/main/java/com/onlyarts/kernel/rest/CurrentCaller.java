package com.onlyarts.kernel.rest;

import com.onlyarts.identity.api.Caller;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling in the request at hand. A request is served on a virtual thread of its own, which
 * is what this hangs on.
 */
public final class CurrentCaller {
  private final ThreadLocal<@Nullable Caller> caller = new ThreadLocal<>();

  /**
   * The caller of an operation that asks for a token: by the time a resource runs, there is one.
   */
  public Caller required() {
    return optional()
        .orElseThrow(
            () -> new IllegalStateException("the contract lets anonymous callers in here"));
  }

  /** The caller, if the request brought a token. */
  public Optional<Caller> optional() {
    return Optional.ofNullable(caller.get());
  }

  void arrived(Caller known) {
    caller.set(known);
  }

  void left() {
    caller.remove();
  }
}
