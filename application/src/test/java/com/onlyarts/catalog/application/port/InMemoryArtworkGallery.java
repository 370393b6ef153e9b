package com.onlyarts.catalog.application.port;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import com.onlyarts.catalog.application.port.ArtworkCard.Caption;
import com.onlyarts.catalog.application.port.ArtworkCard.Counts;
import com.onlyarts.catalog.application.port.ArtworkCard.Listing;
import com.onlyarts.catalog.application.port.ArtworkCard.Pricing;
import com.onlyarts.catalog.application.port.ArtworkView.Copies;
import com.onlyarts.catalog.application.port.ArtworkView.Measures;
import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.ArtworkDetails;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.ArtworkPictures;
import com.onlyarts.catalog.domain.ArtworkPictures.ArtworkPicture;
import com.onlyarts.catalog.domain.Price;
import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Shows what is in the other fakes. Artists are called what a test says, "somebody" otherwise.
 * Finds words as they are, forgives nothing.
 */
public final class InMemoryArtworkGallery implements ArtworkGallery, ViewCounts, PictureLists {
  private final InMemoryArtworks artworks;
  private final InMemoryFavorites favorites;
  private final Map<PersonId, String> usernames = new HashMap<>();
  private final Map<ArtworkId, Long> views = new HashMap<>();
  private final Map<ArtworkId, Long> rankedViews = new HashMap<>();
  private final Map<ArtworkId, ArtworkPictures> pictures = new HashMap<>();

  public InMemoryArtworkGallery(InMemoryArtworks artworks, InMemoryFavorites favorites) {
    this.artworks = artworks;
    this.favorites = favorites;
  }

  /** Says what somebody is called. */
  public void name(PersonId person, String username) {
    usernames.put(person, username);
  }

  @Override
  public void replace(ArtworkId artwork, ArtworkPictures shown) {
    pictures.put(artwork, shown);
  }

  @Override
  public void add(Map<ArtworkId, Long> counted) {
    counted.forEach((artwork, more) -> views.merge(artwork, more, Long::sum));
  }

  @Override
  public void rollUp() {
    rankedViews.putAll(views);
  }

  @Override
  public Optional<ArtworkView> find(ArtworkId id, Optional<PersonId> viewer) {
    return artworks.find(id).map(artwork -> view(artwork, viewer));
  }

  @Override
  public Page<ArtworkCard> list(
      GalleryFilter filter, GalleryOrder order, PageRequest request, Optional<PersonId> viewer) {
    List<ArtworkCard> found =
        artworks
            .all()
            .filter(artwork -> passes(artwork, filter))
            .map(artwork -> card(artwork, viewer))
            .sorted(sorting(order))
            .toList();
    return InMemoryPages.cut(found, request, order.listName(), ArtworkCard::id);
  }

  @Override
  public Page<ArtworkCard> favorites(PersonId person, PageRequest request) {
    List<ArtworkCard> marked =
        favorites.of(person).stream()
            .flatMap(id -> artworks.find(id).stream())
            .filter(artwork -> artwork.status().isPublic())
            .map(artwork -> card(artwork, Optional.of(person)))
            .toList();
    return InMemoryPages.cut(marked, request, "favorites", ArtworkCard::id);
  }

  private boolean passes(Artwork artwork, GalleryFilter filter) {
    ArtworkDetails details = artwork.details();
    return filter
            .status()
            .map(status -> artwork.status() == status)
            .orElse(artwork.status().isPublic())
        && filter.artistId().map(artwork.artist()::equals).orElse(true)
        && filter.artist().map(name -> name.equalsIgnoreCase(nameOf(artwork.artist()))).orElse(true)
        && filter.category().map(category -> category == details.category()).orElse(true)
        && filter.minPrice().map(min -> comparePrices(details.price(), min) >= 0).orElse(true)
        && filter.maxPrice().map(max -> comparePrices(details.price(), max) <= 0).orElse(true)
        && details.tags().words().containsAll(filter.tags().words())
        && filter.featured().map(wanted -> !wanted).orElse(true)
        && filter
            .query()
            .map(query -> Stream.of(query.split("\\s+")).allMatch(word -> speaksOf(artwork, word)))
            .orElse(true);
  }

  private boolean speaksOf(Artwork artwork, String word) {
    ArtworkDetails details = artwork.details();
    return Stream.of(
            details.title().text(),
            details.description().orElse(""),
            details.tags().words().toString(),
            nameOf(artwork.artist()))
        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)));
  }

  private Comparator<ArtworkCard> sorting(GalleryOrder order) {
    Comparator<ArtworkCard> byKey =
        switch (order.key()) {
          case CREATED_AT, MATCH -> comparing(ArtworkCard::createdAt);
          case PRICE -> comparing(card -> card.pricing().price());
          case VIEWS -> comparing(card -> rankedViews.getOrDefault(card.id(), 0L));
          case FAVORITES -> comparingInt(card -> card.counts().favorites());
          case TITLE -> comparing(card -> card.caption().title(), String.CASE_INSENSITIVE_ORDER);
        };
    Comparator<ArtworkCard> ascending = byKey.thenComparing(card -> card.id().value().toString());
    return order.ascending() ? ascending : ascending.reversed();
  }

  private static int comparePrices(Price one, Price other) {
    return one.money().compareTo(other.money());
  }

  private String nameOf(PersonId person) {
    return usernames.getOrDefault(person, "somebody");
  }

  private PersonBrief brief(PersonId person) {
    return new PersonBrief(person, nameOf(person), Optional.empty(), Optional.empty());
  }

  private ArtworkCard card(Artwork artwork, Optional<PersonId> viewer) {
    ArtworkDetails details = artwork.details();
    return new ArtworkCard(
        artwork.id(),
        new Caption(
            details.title().text(),
            details.description(),
            details.category(),
            details.tags().words()),
        new PictureView(own(artwork), Optional.empty()),
        new Pricing(details.price().money(), details.originalPrice().map(Price::money)),
        new Listing(artwork.status(), false, details.forSale()),
        new Counts(views.getOrDefault(artwork.id(), 0L), favorites.count(artwork.id()), 0),
        brief(artwork.artist()),
        viewer.map(person -> favorites.has(person, artwork.id())),
        artwork.createdAt());
  }

  private List<PictureView> others(Artwork artwork) {
    return Optional.ofNullable(pictures.get(artwork.id())).stream()
        .flatMap(shown -> shown.others().stream())
        .map(picture -> new PictureView(picture, Optional.empty()))
        .toList();
  }

  /** Its words fall with the picture they were said of. */
  private ArtworkPicture own(Artwork artwork) {
    ArtworkDetails details = artwork.details();
    return new ArtworkPicture(
        details.imageUrl(),
        details.thumbnailUrl(),
        Optional.ofNullable(pictures.get(artwork.id()))
            .map(ArtworkPictures::first)
            .filter(first -> first.imageUrl().equals(details.imageUrl()))
            .flatMap(ArtworkPicture::altText));
  }

  private ArtworkView view(Artwork artwork, Optional<PersonId> viewer) {
    ArtworkDetails details = artwork.details();
    return new ArtworkView(
        card(artwork, viewer),
        new Measures(details.dimensions(), details.fileSize(), details.processingDays()),
        new Copies(artwork.edition().size(), artwork.edition().available()),
        0,
        List.of(),
        others(artwork),
        viewer.map(_ -> false),
        artwork.createdAt());
  }
}
