package com.onlyarts.kernel.jdbi;

import java.util.Optional;

/**
 * A kind of work, and how it is written in {@code work_items}.
 *
 * @param <T> the work
 */
public interface WorkTopic<T> {
  /** With its module, as in {@code notifications.mail}; it stands with everything that waits. */
  String name();

  /** As JSON. */
  default String write(T work) {
    return WorkJson.write(work);
  }

  /** From JSON; fails for what this version of the service does not understand. */
  T read(String json);

  /** What makes two pieces of work the same; without a name each is by itself. */
  default Optional<String> nameOf(T work) {
    return Optional.empty();
  }

  /** What is done in order: items of one key. Without a key nothing waits for anything else. */
  default Optional<String> keyOf(T work) {
    return Optional.empty();
  }
}
