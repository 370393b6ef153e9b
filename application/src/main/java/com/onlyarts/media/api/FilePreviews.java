package com.onlyarts.media.api;

import com.onlyarts.media.api.FileChecks.CheckedFile;
import com.onlyarts.media.domain.OriginalId;
import java.util.Optional;

/**
 * Makes small marked pictures of private files, for modules that show what may not be had yet
 * (R132). A remote place: never spoken to inside a transaction.
 */
@FunctionalInterface
public interface FilePreviews {

  /**
   * At most 1,200 pixels a side, with its owner's name all over it; empty if the file is no JPEG,
   * PNG, WebP or GIF that can be shown, or is heavier than 32 MiB.
   *
   * @throws com.onlyarts.kernel.Rejected at times when too much is being developed
   */
  Optional<CheckedFile> previewOf(OriginalId file);
}
