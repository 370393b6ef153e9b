package com.onlyarts.catalog.jdbi;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Which of several tags is the rarest: whoever looks for works that have them all begins there. */
final class GalleryTags {
  private static final String COUNTER = "published:tag:";

  private GalleryTags() {}

  static List<String> rarestFirst(Handle handle, List<String> tags) {
    if (tags.size() < 2) {
      return tags;
    }
    Map<String, Long> counts =
        handle
            .createQuery("SELECT scope, n FROM artwork_counts WHERE scope = ANY (:scopes)")
            .bindArray("scopes", String.class, tags.stream().map(COUNTER::concat).toList())
            .map((row, _) -> Map.entry(row.getString("scope"), row.getLong("n")))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return tags.stream()
        .sorted(Comparator.comparing(tag -> counts.getOrDefault(COUNTER + tag, 0L)))
        .toList();
  }
}
