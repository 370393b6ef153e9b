package com.onlyarts.catalog.application.port;

import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.ArtworkId;
import java.util.Optional;

/** All works of art there are. */
public interface Artworks {

  void add(Artwork artwork);

  /** The work, locked until the transaction ends, so that nobody else decides about it meanwhile. */
  Optional<Artwork> lock(ArtworkId id);

  /** Keeps what has become of a work that was locked before. */
  void save(Artwork artwork);

  /** Whether the work stands, or stood, on anybody's order: then it is archived, never removed (R24). */
  boolean wasOrdered(ArtworkId id);

  /** Takes the work away with its favorites, comments and cart lines; only for works never ordered (R24). */
  void remove(ArtworkId id);
}
