package com.onlyarts.catalog.application.port;

import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All works of art there are. */
public interface Artworks {

  void add(Artwork artwork);

  /** The work as it is at this moment, not locked. */
  Optional<Artwork> find(ArtworkId id);

  /**
   * The work, locked until the transaction ends, so that nobody else decides about it meanwhile.
   */
  Optional<Artwork> lock(ArtworkId id);

  /**
   * Those of the works that there are, locked in the order of their ids, so that two callers never
   * wait for each other in a circle.
   */
  List<Artwork> lockAll(Collection<ArtworkId> ids);

  /** Everything the artist has not archived yet, locked in the same order. */
  List<Artwork> lockAllOf(PersonId artist);

  /** Keeps what has become of a work that was locked before. */
  void save(Artwork artwork);

  /**
   * Keeps what has become of the copies of works that were locked before: how many are held and
   * sold, and whether that was the last.
   */
  void saveCopies(Collection<Artwork> works);

  /** Features a work, or stops; answers whether that is new (R95). */
  boolean feature(ArtworkId id, boolean featured);

  /**
   * Whether the work stands, or stood, on anybody's order: then it is archived, never removed
   * (R24).
   */
  boolean wasOrdered(ArtworkId id);

  /**
   * Takes the work away with its favorites, comments and cart lines; only for works never ordered
   * (R24).
   */
  void remove(ArtworkId id);
}
