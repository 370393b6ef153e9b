package com.onlyarts.kernel.api;

import com.onlyarts.kernel.Event;
import java.time.Instant;

/** Something that people were told of is no longer so: it was taken back (R82). */
public interface TakesBack extends Event {
  /**
   * What was taken back, as in {@code comment/0198…}: whatever was told of it names the same
   * subject.
   */
  String subject();

  Instant at();
}
