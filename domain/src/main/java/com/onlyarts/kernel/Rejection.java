package com.onlyarts.kernel;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A refusal as data: the facts of why the trade says no. Each bounded module has one sealed
 * interface of records below this one; its leaves are public contract by their {@link #code()}. A
 * leaf says its kind by the second interface it implements: {@code record ArtworkSold(…) implements
 * CatalogRejection, Conflict}.
 */
public interface Rejection {

  /**
   * What sort of no it is, in the words of the trade; only the REST adapter knows which HTTP status
   * follows.
   */
  enum Kind {
    /** Unknown, or another person's private affair: the two are told apart by nobody (R2). */
    NOT_FOUND,
    /** Known, and not for this caller. */
    NOT_ALLOWED,
    /** The present state forbids it. */
    CONFLICT,
    /** The request itself breaks a rule. */
    INVALID,
    /** What is sent is more than is taken. */
    TOO_LARGE,
    /** What is sent is of a kind that is not taken. */
    UNSUPPORTED,
    /** Who the caller is has not been proven. */
    UNPROVEN,
    /** Too often; to be tried again after {@link #retryAfter()}. */
    TOO_OFTEN,
    /** Something this depends on is away for now. */
    AWAY
  }

  Kind kind();

  /** One sentence for a person, free of secrets. May change; programs read {@link #code()}. */
  String message();

  /**
   * What a program needs beside the code, by the names of the contract; which members there are
   * depends on the code.
   */
  default Map<String, Object> details() {
    return Map.of();
  }

  /** The member of the request to blame, if one is. */
  default Optional<String> field() {
    return Optional.empty();
  }

  /** How long to wait before trying again, for {@link Kind#TOO_OFTEN} and {@link Kind#AWAY}. */
  default Optional<Duration> retryAfter() {
    return Optional.empty();
  }

  /**
   * The stable, machine-readable name of this refusal: the record's own name in snake_case (R1).
   */
  default String code() {
    return codeOf(getClass());
  }

  /** The code of a leaf: {@code ArtworkSold} is {@code artwork_sold}. */
  static String codeOf(Class<?> leaf) {
    return leaf.getSimpleName()
        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
        .toLowerCase(java.util.Locale.ROOT);
  }

  /** Unknown, or as good as unknown to this caller. */
  interface NotFound extends Rejection {
    @Override
    default Kind kind() {
      return Kind.NOT_FOUND;
    }
  }

  /** Known, and not for this caller. */
  interface NotAllowed extends Rejection {
    @Override
    default Kind kind() {
      return Kind.NOT_ALLOWED;
    }
  }

  /** The present state forbids it. */
  interface Conflict extends Rejection {
    @Override
    default Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /** The request itself breaks a rule. */
  interface Invalid extends Rejection {
    @Override
    default Kind kind() {
      return Kind.INVALID;
    }
  }

  /** What is sent is more than is taken. */
  interface TooLarge extends Rejection {
    @Override
    default Kind kind() {
      return Kind.TOO_LARGE;
    }
  }

  /** What is sent is of a kind that is not taken. */
  interface Unsupported extends Rejection {
    @Override
    default Kind kind() {
      return Kind.UNSUPPORTED;
    }
  }

  /** Who the caller is has not been proven. */
  interface Unproven extends Rejection {
    @Override
    default Kind kind() {
      return Kind.UNPROVEN;
    }
  }

  /** Too often. */
  interface TooOften extends Rejection {
    @Override
    default Kind kind() {
      return Kind.TOO_OFTEN;
    }
  }

  /** Something this depends on is away. */
  interface Away extends Rejection {
    @Override
    default Kind kind() {
      return Kind.AWAY;
    }
  }
}
