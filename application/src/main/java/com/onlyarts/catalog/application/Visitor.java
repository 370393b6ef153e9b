package com.onlyarts.catalog.application;

import com.onlyarts.identity.api.Caller;
import java.util.Optional;

/** Somebody who looks at a work. */
public sealed interface Visitor {

  /** Somebody with an account. */
  record Known(Caller caller) implements Visitor {}

  /**
   * Somebody without.
   *
   * @param mark a digest of address and browser: enough to tell two visitors apart, too little to
   *     know who they are
   */
  record Stranger(String mark) implements Visitor {}

  /** The account, if there is one. */
  default Optional<Caller> known() {
    return this instanceof Known(Caller caller) ? Optional.of(caller) : Optional.empty();
  }

  /** What tells this visitor from others. */
  default String mark() {
    return switch (this) {
      case Known(Caller caller) -> caller.person().value().toString();
      case Stranger(String mark) -> mark;
    };
  }
}
