package com.onlyarts.catalog.application.port;

import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.ArtworkFixture;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.ArtworkStatus;
import com.onlyarts.identity.domain.PersonId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Works of art in a map. */
public final class InMemoryArtworks implements Artworks {
  private final Map<ArtworkId, Artwork> works = new HashMap<>();
  private final Set<ArtworkId> ordered = new HashSet<>();
  private final Set<ArtworkId> featured = new HashSet<>();

  @Override
  public void add(Artwork artwork) {
    works.put(artwork.id(), ArtworkFixture.copyOf(artwork));
  }

  @Override
  public Optional<Artwork> find(ArtworkId id) {
    return Optional.ofNullable(works.get(id)).map(ArtworkFixture::copyOf);
  }

  @Override
  public Optional<Artwork> lock(ArtworkId id) {
    return find(id);
  }

  @Override
  public List<Artwork> lockAll(Collection<ArtworkId> ids) {
    return all().filter(artwork -> ids.contains(artwork.id())).toList();
  }

  @Override
  public List<Artwork> lockAllOf(PersonId artist) {
    return all()
        .filter(
            artwork ->
                artwork.artist().equals(artist) && artwork.status() != ArtworkStatus.ARCHIVED)
        .toList();
  }

  @Override
  public void save(Artwork artwork) {
    works.replace(artwork.id(), ArtworkFixture.copyOf(artwork));
  }

  @Override
  public void saveCopies(Collection<Artwork> changed) {
    changed.forEach(this::save);
  }

  @Override
  public boolean feature(ArtworkId id, boolean wanted) {
    return wanted ? featured.add(id) : featured.remove(id);
  }

  @Override
  public boolean wasOrdered(ArtworkId id) {
    return ordered.contains(id);
  }

  @Override
  public void remove(ArtworkId id) {
    works.remove(id);
  }

  /** Lets a test say that somebody has ordered the work. */
  public void markOrdered(ArtworkId id) {
    ordered.add(id);
  }

  Stream<Artwork> all() {
    return works.values().stream().map(ArtworkFixture::copyOf);
  }
}
