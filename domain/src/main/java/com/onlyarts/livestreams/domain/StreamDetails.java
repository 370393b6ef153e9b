package com.onlyarts.livestreams.domain;

import com.onlyarts.kernel.Text;
import java.time.Instant;
import java.util.Optional;

/**
 * What the artist announces of a stream. Texts are trimmed; an empty description is none.
 *
 * @param title 1 to 255 characters
 * @param description at most 10,000 characters
 * @param thumbnailUrl where the picture is; checked by {@link com.onlyarts.kernel.WebLinks} (R91)
 * @param scheduledAt when it is meant to begin; nothing happens by itself then
 */
public record StreamDetails(
    String title,
    Optional<String> description,
    Optional<String> thumbnailUrl,
    Optional<Instant> scheduledAt) {
  public static final int MAX_TITLE = 255;
  public static final int MAX_DESCRIPTION = 10_000;

  public StreamDetails {
    title = Text.required("title", title, MAX_TITLE);
    description =
        description
            .map(text -> Text.optional("description", text, MAX_DESCRIPTION))
            .filter(text -> !text.isEmpty());
  }
}
