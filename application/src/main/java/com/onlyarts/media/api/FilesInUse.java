package com.onlyarts.media.api;

import com.onlyarts.media.domain.OriginalId;
import java.util.Collection;
import java.util.Set;

/** Whoever sells originals, or has sold them, says which, so that those are not swept (R126). */
@FunctionalInterface
public interface FilesInUse {

  /** Those that a work or a buyer has. */
  Set<OriginalId> among(Collection<OriginalId> files);
}
