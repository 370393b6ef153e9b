package com.onlyarts.catalog.domain;

import com.onlyarts.identity.domain.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * {@code anArtwork().titled("Tide").priced("120.00").in(PAINTING).create()}: a published digital
 * work unless told otherwise.
 */
public final class ArtworkFixture {
  public static final Currency USD = Currency.getInstance("USD");
  private PersonId artist = PersonId.next();
  private String title = "Digital Sunset";
  private String price = "500.00";
  private Category category = Category.DIGITAL;
  private Tags tags = Tags.none();
  private boolean forSale = true;
  private boolean draft;
  private int processingDays = ArtworkDetails.USUAL_PROCESSING_DAYS;
  private Optional<Edition> edition = Optional.empty();
  private Instant createdAt = Instant.parse("2026-03-01T12:00:00Z");

  public static ArtworkFixture anArtwork() {
    return new ArtworkFixture();
  }

  public ArtworkFixture by(PersonId artist) {
    this.artist = artist;
    return this;
  }

  public ArtworkFixture titled(String title) {
    this.title = title;
    return this;
  }

  public ArtworkFixture priced(String price) {
    this.price = price;
    return this;
  }

  public ArtworkFixture in(Category category) {
    this.category = category;
    return this;
  }

  public ArtworkFixture tagged(String... words) {
    this.tags = new Tags(List.of(words));
    return this;
  }

  public ArtworkFixture inCopies(int copies) {
    this.edition = Optional.of(Edition.of(copies));
    return this;
  }

  public ArtworkFixture notForSale() {
    this.forSale = false;
    return this;
  }

  public ArtworkFixture sentWithin(int days) {
    this.processingDays = days;
    return this;
  }

  public ArtworkFixture asDraft() {
    this.draft = true;
    return this;
  }

  public ArtworkFixture createdAt(Instant createdAt) {
    this.createdAt = createdAt;
    return this;
  }

  public ArtworkDetails details() {
    return new ArtworkDetails(
        new Title(title),
        Optional.of("Waves at dusk"),
        "https://img.example/tide.jpg",
        Optional.empty(),
        Price.of(new BigDecimal(price), USD),
        Optional.empty(),
        category,
        tags,
        Optional.of("30x40cm"),
        OptionalInt.empty(),
        forSale,
        processingDays);
  }

  public Artwork create() {
    return Artwork.create(
        ArtworkId.next(),
        artist,
        details(),
        edition.orElseGet(() -> Edition.customaryFor(category)),
        draft,
        createdAt);
  }

  /** The same, as if kept and read again. */
  public static Artwork copyOf(Artwork artwork) {
    return Artwork.restore(
        artwork.id(),
        artwork.artist(),
        artwork.createdAt(),
        artwork.details(),
        artwork.status(),
        artwork.edition(),
        artwork.takedown());
  }
}
