package com.onlyarts.kernel.application.port;

import java.util.UUID;

/** Where live events about one person or thing are heard. */
public record LiveChannel(String name) {

  /** What concerns one person, for nobody else. */
  public static LiveChannel person(UUID person) {
    return new LiveChannel("person:" + person);
  }

  /** What happens on one livestream, for everybody. */
  public static LiveChannel livestream(UUID livestream) {
    return new LiveChannel("livestream:" + livestream);
  }
}
