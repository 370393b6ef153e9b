package com.onlyarts.catalog.application.port;

import static java.util.stream.Collectors.toMap;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.LicenceKind;
import com.onlyarts.catalog.domain.LicenceOffer;
import com.onlyarts.catalog.domain.LicenceOffers;
import com.onlyarts.catalog.domain.LicenceTerms;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Licences of works in a map. */
public final class InMemoryArtworkLicences implements ArtworkLicences {
  private final Map<ArtworkId, LicenceOffers> offers = new HashMap<>();
  private final Map<ArtworkId, TreeMap<Integer, LicenceTerms>> customs = new HashMap<>();

  @Override
  public Map<ArtworkId, LicenceOffers> of(Collection<ArtworkId> artworks) {
    return artworks.stream()
        .distinct()
        .collect(toMap(it -> it, it -> offers.getOrDefault(it, LicenceOffers.usual())));
  }

  @Override
  public void replace(ArtworkId artwork, LicenceOffers next, Instant now) {
    offers.put(artwork, next);
    next.find(LicenceKind.CUSTOM)
        .flatMap(LicenceOffer::custom)
        .ifPresent(
            terms ->
                customs.computeIfAbsent(artwork, _ -> new TreeMap<>()).put(terms.version(), terms));
  }

  @Override
  public Optional<LicenceTerms> lastCustom(ArtworkId artwork) {
    return Optional.ofNullable(customs.get(artwork)).map(it -> it.lastEntry().getValue());
  }

  @Override
  public Optional<LicenceTerms> custom(ArtworkId artwork, int version) {
    return Optional.ofNullable(customs.get(artwork)).map(it -> it.get(version));
  }
}
