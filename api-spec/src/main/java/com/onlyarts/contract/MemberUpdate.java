package com.onlyarts.contract;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an update says of a member: nothing, and it stays; null, and it is empty from now on, if it
 * may be; or a value (R2).
 */
@JsonDeserialize(using = MemberUpdateReader.class)
public record MemberUpdate<T>(boolean isSaid, @Nullable T value) {

  public static <T> MemberUpdate<T> absent() {
    return new MemberUpdate<>(false, null);
  }

  /**
   * What holds after the update.
   *
   * @param reading makes of the value what is kept; null of a value that means nothing
   */
  public <U> Optional<U> appliedTo(Optional<U> now, Function<T, ? extends @Nullable U> reading) {
    return isSaid ? Optional.ofNullable(value).map(reading) : now;
  }

  /** The value, of a member that cannot be null. */
  public Optional<T> said() {
    return Optional.ofNullable(value);
  }

  /** What is said, if anything: the value, or this for null. */
  public Optional<T> said(T nothing) {
    return isSaid ? Optional.of(value == null ? nothing : value) : Optional.empty();
  }
}
