package com.onlyarts.kernel.application.port;

import java.util.UUID;

/** Where live events of one kind of thing are heard. */
public record LiveChannel(String name) {

  /** What this person alone hears. */
  public static LiveChannel person(UUID id) {
    return new LiveChannel("person:" + id);
  }

  /** What everybody hears who watches this livestream. */
  public static LiveChannel livestream(UUID id) {
    return new LiveChannel("livestream:" + id);
  }
}
