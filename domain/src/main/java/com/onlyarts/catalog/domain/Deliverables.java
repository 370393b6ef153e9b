package com.onlyarts.catalog.domain;

import com.onlyarts.catalog.domain.CatalogRejection.FilesTooLarge;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.media.domain.OriginalId;
import java.util.HashSet;
import java.util.List;

/**
 * The files that buyers of a work get, in the order in which their artist lists them: at most 20,
 * each once, of 10 GiB together (R120).
 */
public record Deliverables(List<Deliverable> files) {
  public static final int MOST = 20;
  public static final long MOST_BYTES = 10L * 1024 * 1024 * 1024;

  public Deliverables {
    files = List.copyOf(files);
    if (files.stream().mapToLong(Deliverable::bytes).sum() > MOST_BYTES) {
      throw new Rejected(new FilesTooLarge());
    }
  }

  /** The ids of files that could be delivered together, as they were said. */
  public static List<OriginalId> listed(List<OriginalId> files) {
    if (files.size() > MOST || new HashSet<>(files).size() < files.size()) {
      throw new InvalidValue("fileIds", "must be at most %d files, each once".formatted(MOST));
    }
    return List.copyOf(files);
  }

  /**
   * One of them.
   *
   * @param type its kind, as in {@code psd}
   * @param sha256 of all its bytes, in 64 hexadecimal digits
   */
  public record Deliverable(OriginalId id, String name, String type, long bytes, String sha256) {}
}
