package com.onlyarts.catalog.application;

import com.onlyarts.catalog.api.LicenceTexts;
import com.onlyarts.catalog.application.port.ArtworkLicences;
import com.onlyarts.catalog.application.port.Artworks;
import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.CatalogRejection.NotYourArtwork;
import com.onlyarts.catalog.domain.LicenceKind;
import com.onlyarts.catalog.domain.LicenceOffer;
import com.onlyarts.catalog.domain.LicenceOffers;
import com.onlyarts.catalog.domain.LicenceTerms;
import com.onlyarts.catalog.domain.Price;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** An artist says under which licences a work is sold, and everybody reads them (R128). */
public final class LicensingArtworks implements LicenceTexts {
  private final Transactions transactions;
  private final Artworks artworks;
  private final ArtworkLicences licences;
  private final Clock clock;

  public LicensingArtworks(
      Transactions transactions, Artworks artworks, ArtworkLicences licences, Clock clock) {
    this.transactions = transactions;
    this.artworks = artworks;
    this.licences = licences;
    this.clock = clock;
  }

  /** A licence as a buyer reads it before paying. */
  public record ShownLicence(LicenceKind kind, Price price, LicenceTerms terms) {}

  /** A licence as an artist asks for it; what a kind has no use for is left out. */
  public record Asked(LicenceKind kind, Optional<Price> price, Optional<String> text) {}

  /** What a work is sold under, for whoever may see it. */
  public List<ShownLicence> show(Optional<Caller> viewer, ArtworkId id) {
    Artwork artwork = new VisibleArtworks(artworks).find(viewer, id);
    return readable(artwork, OfferedLicences.of(licences, id));
  }

  /**
   * From now on the caller's own work is sold under these alone. What was ordered before stays as
   * it was.
   *
   * @throws Rejected if the work is unknown, or somebody else's
   */
  public List<ShownLicence> replace(Caller artist, ArtworkId id, List<Asked> asked) {
    return transactions.inTransaction(
        () -> {
          Artwork artwork = new VisibleArtworks(artworks).lock(artist, id);
          if (!artwork.artist().equals(artist.person())) {
            throw new Rejected(new NotYourArtwork(id));
          }
          Optional<LicenceTerms> before = licences.lastCustom(id);
          LicenceOffers next =
              new LicenceOffers(asked.stream().map(it -> offer(artwork, it, before)).toList());
          licences.replace(id, next, clock.instant());
          return readable(artwork, next);
        });
  }

  @Override
  public Optional<String> find(ArtworkId artwork, LicenceKind kind, int version) {
    Optional<LicenceTerms> terms =
        kind == LicenceKind.CUSTOM
            ? licences.custom(artwork, version)
            : StandardLicences.find(kind, version);
    return terms.map(LicenceTerms::text);
  }

  /** The price of the work may be said of the personal licence, as it is read; no other. */
  private static LicenceOffer offer(Artwork artwork, Asked asked, Optional<LicenceTerms> before) {
    if (asked.kind() == LicenceKind.PERSONAL
        && asked.price().filter(it -> !it.equals(artwork.details().price())).isPresent()) {
      throw new InvalidValue("price", "of the personal licence is the price of the artwork");
    }
    Optional<String> standard = StandardLicences.newest(asked.kind()).map(LicenceTerms::text);
    return new LicenceOffer(
        asked.kind(),
        asked.price().filter(_ -> asked.kind() != LicenceKind.PERSONAL),
        asked
            .text()
            .filter(text -> !Optional.of(text).equals(standard))
            .map(text -> LicenceTerms.following(before, text)));
  }

  private static List<ShownLicence> readable(Artwork artwork, LicenceOffers offers) {
    return offers.offers().stream()
        .map(
            offer ->
                new ShownLicence(
                    offer.kind(), offer.priceOf(artwork), OfferedLicences.termsOf(offer)))
        .toList();
  }
}
