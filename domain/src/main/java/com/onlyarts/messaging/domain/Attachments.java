package com.onlyarts.messaging.domain;

import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.media.domain.OriginalId;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;

/** What lies beside a message: at most 10 files, each once, of 100 MiB together (R133). */
public record Attachments(List<Attachment> files) {
  /** Nothing but words. */
  public static final Attachments NONE = new Attachments(List.of());

  /** How old an account is before it sends files to whomever it likes. */
  public static final Duration NEWCOMER = Duration.ofDays(3);

  private static final int MOST = 10;
  private static final long MOST_BYTES = 100L * 1024 * 1024;

  public Attachments {
    files = List.copyOf(files);
    if (files.stream().mapToLong(Attachment::bytes).sum() > MOST_BYTES) {
      throw new InvalidValue("fileIds", "must be at most 100 MiB together");
    }
  }

  /** Refuses more files than may lie beside a message, before anybody looks for them. */
  public static void requireFew(List<OriginalId> files) {
    if (files.size() > MOST || new HashSet<>(files).size() < files.size()) {
      throw new InvalidValue("fileIds", "must be at most %d files, each once".formatted(MOST));
    }
  }
}
