package com.onlyarts.catalog.application.port;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.Deliverables;
import java.time.Instant;

/**
 * Which files works deliver, and delivered once: what is taken from the list stays written down,
 * for those who bought it before (R126).
 */
public interface ArtworkFiles {

  /** What the work delivers now. */
  Deliverables of(ArtworkId artwork);

  /** From now on the work delivers this; the work is locked. */
  void replace(ArtworkId artwork, Deliverables files, Instant now);
}
