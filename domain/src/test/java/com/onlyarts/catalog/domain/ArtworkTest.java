package com.onlyarts.catalog.domain;

import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;
import static com.onlyarts.kernel.RejectionAssertions.assertInvalid;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.onlyarts.catalog.domain.CatalogRejection.ArtworkSold;
import com.onlyarts.catalog.domain.CatalogRejection.ArtworkTakenDown;
import com.onlyarts.catalog.domain.CatalogRejection.ArtworkUnavailable;
import com.onlyarts.catalog.domain.CatalogRejection.NotEnoughCopies;
import com.onlyarts.catalog.domain.CatalogRejection.NotYourArtwork;
import com.onlyarts.catalog.domain.CatalogRejection.StatusNotPossible;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Rejected;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ArtworkTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private final PersonId artist = PersonId.next();

  @Test
  void R20_a_created_work_is_published_unless_it_is_a_draft() {
    assertThat(anArtwork().create().status()).isEqualTo(ArtworkStatus.PUBLISHED);
    assertThat(anArtwork().asDraft().create().status()).isEqualTo(ArtworkStatus.DRAFT);
  }

  @Test
  void R20_a_draft_is_published_by_its_artist_alone() {
    Artwork draft = anArtwork().by(artist).asDraft().create();

    assertRefused(
        new NotYourArtwork(draft.id()),
        () -> draft.become(ArtworkStatus.PUBLISHED, PersonId.next()));
    draft.become(ArtworkStatus.PUBLISHED, artist);

    assertThat(draft.status()).isEqualTo(ArtworkStatus.PUBLISHED);
  }

  @ParameterizedTest
  @EnumSource(names = {"PAINTING", "SCULPTURE", "TRADITIONAL", "MIXED_MEDIA"})
  void R21_works_made_by_hand_are_unique_unless_said_otherwise(Category category) {
    assertThat(Edition.customaryFor(category)).isEqualTo(Edition.of(1));
  }

  @Test
  void R21_digital_works_have_an_open_edition() {
    Artwork print = anArtwork().in(Category.DIGITAL).create();

    print.hold(5_000);

    assertThat(print.edition().available()).isEmpty();
  }

  @Test
  void R21_a_work_on_hold_cannot_be_ordered_by_somebody_else() {
    Artwork painting = anArtwork().in(Category.PAINTING).create();
    painting.hold(1);

    assertRefused(new NotEnoughCopies(painting.id(), 1, 0), () -> painting.hold(1));
    painting.release(1);
    painting.hold(1);

    assertThat(painting.edition().held()).isEqualTo(1);
  }

  @Test
  void R21_selling_the_last_copy_makes_the_work_sold() {
    Artwork print = anArtwork().inCopies(2).create();
    print.hold(2);
    print.sell(1);
    assertThat(print.status()).isEqualTo(ArtworkStatus.PUBLISHED);

    print.sell(1);

    assertThat(print.status()).isEqualTo(ArtworkStatus.SOLD);
    assertRefused(new ArtworkSold(print.id()), () -> print.hold(1));
  }

  @Test
  void R21_a_copy_taken_back_puts_the_work_on_sale_again() {
    Artwork painting = anArtwork().in(Category.PAINTING).create();
    painting.hold(1);
    painting.sell(1);

    painting.takeBack(1);

    assertThat(painting.status()).isEqualTo(ArtworkStatus.PUBLISHED);
    assertThat(painting.edition().offers(1)).isTrue();
  }

  @Test
  void R21_an_edition_never_shrinks_below_what_is_sold_and_held() {
    Artwork print = anArtwork().by(artist).inCopies(5).create();
    print.hold(3);
    print.sell(2);

    assertInvalid("editionSize", () -> print.resize(2, artist));
    print.resize(3, artist);

    assertThat(print.edition().available()).hasValue(0);
  }

  @Test
  void a_draft_or_a_work_not_for_sale_cannot_be_ordered() {
    Artwork draft = anArtwork().asDraft().create();
    Artwork keepsake = anArtwork().notForSale().create();

    assertRefused(new ArtworkUnavailable(draft.id()), () -> draft.hold(1));
    assertRefused(new ArtworkUnavailable(keepsake.id()), () -> keepsake.hold(1));
  }

  @Test
  void nobody_sets_a_work_to_sold_by_hand_nor_back() {
    Artwork painting = anArtwork().by(artist).in(Category.PAINTING).create();
    assertRefused(
        new StatusNotPossible(ArtworkStatus.PUBLISHED, ArtworkStatus.SOLD),
        () -> painting.become(ArtworkStatus.SOLD, artist));
    painting.hold(1);
    painting.sell(1);

    assertRefused(
        new StatusNotPossible(ArtworkStatus.SOLD, ArtworkStatus.PUBLISHED),
        () -> painting.become(ArtworkStatus.PUBLISHED, artist));
    painting.become(ArtworkStatus.ARCHIVED, artist);
    painting.become(ArtworkStatus.PUBLISHED, artist);

    assertThat(painting.status()).isEqualTo(ArtworkStatus.SOLD);
  }

  @ParameterizedTest
  @CsvSource({"DRAFT, DRAFT", "PUBLISHED, PUBLISHED", "SOLD, PUBLISHED", "ARCHIVED, ARCHIVED"})
  void R21_more_copies_put_a_sold_work_on_sale_again_and_publish_no_other(
      ArtworkStatus before, ArtworkStatus after) {
    Artwork print = standing(before);

    assertRefused(new NotYourArtwork(print.id()), () -> print.resize(9, PersonId.next()));
    print.resize(9, artist);

    assertThat(print.status()).isEqualTo(after);
    assertThat(print.edition().size()).hasValue(9);
  }

  @Test
  void R21_a_sold_work_of_the_same_size_stays_sold() {
    Artwork print = standing(ArtworkStatus.SOLD);

    print.resize(1, artist);

    assertThat(print.status()).isEqualTo(ArtworkStatus.SOLD);
  }

  @ParameterizedTest
  @EnumSource(ArtworkStatus.class)
  void R95_what_was_taken_down_comes_back_as_a_draft_and_only_an_admin_brings_it_back(
      ArtworkStatus before) {
    Artwork work = standing(before);
    assertThat(work.putBack()).as("not taken down").isFalse();
    assertThat(work.status()).isEqualTo(before);

    assertThat(work.takeDown(false, NOON)).isTrue();
    assertThat(work.takeDown(false, NOON)).isFalse();
    assertThat(work.status()).isEqualTo(ArtworkStatus.ARCHIVED);
    assertThat(work.takedown().inForce()).isTrue();
    assertRefused(
        new ArtworkTakenDown(work.id()), () -> work.become(ArtworkStatus.PUBLISHED, artist));

    assertThat(work.putBack()).isTrue();
    assertThat(work.status()).isEqualTo(ArtworkStatus.DRAFT);
    assertThat(work.takedown()).isEqualTo(Takedown.NONE);
  }

  @Test
  void R126_a_work_infringes_from_when_that_was_found_first() {
    Artwork work = anArtwork().by(artist).create();
    work.takeDown(false, NOON);
    assertThat(work.takedown().infringingSince()).isEmpty();

    assertThat(work.takeDown(true, NOON.plusSeconds(1))).isTrue();
    assertThat(work.takeDown(true, NOON.plusSeconds(2))).isFalse();
    assertThat(work.takeDown(false, NOON.plusSeconds(3))).isFalse();
    assertThat(work.takedown().infringingSince()).contains(NOON.plusSeconds(1));
  }

  @ParameterizedTest
  @EnumSource(ArtworkStatus.class)
  void what_may_be_done_with_a_work_is_said_by_where_it_stands(ArtworkStatus status) {
    Artwork work = standing(status);
    boolean published = status == ArtworkStatus.PUBLISHED;
    boolean aside = published || status == ArtworkStatus.DRAFT;

    assertThat(work.offers(1)).isEqualTo(published);
    assertThat(work.canBeSetAside()).isEqualTo(aside);
    assertThat(passes(work::requireFeaturable)).isEqualTo(published);
    assertThat(work.isSeenBy(artist)).isTrue();
    assertThat(work.isSeenBy(PersonId.next())).isEqualTo(published || status == ArtworkStatus.SOLD);
    assertThat(passes(work::keepAside)).isEqualTo(aside);
    assertThat(work.edition().held()).isEqualTo(aside ? 1 : 0);
  }

  @Test
  void the_last_copy_is_set_aside_once() {
    Artwork work = anArtwork().by(artist).inCopies(1).create();
    work.keepAside();

    assertThat(work.canBeSetAside()).isFalse();
    assertThat(work.offers(1)).isFalse();
    assertRefused(new NotEnoughCopies(work.id(), 1, 0), work::keepAside);
  }

  @Test
  void it_is_revised_by_its_artist_alone_and_kept_as_it_stands() {
    Artwork work = anArtwork().by(artist).create();
    ArtworkDetails other = anArtwork().titled("Tide").details();

    assertRefused(new NotYourArtwork(work.id()), () -> work.revise(other, PersonId.next()));
    work.revise(other, artist);
    work.takeDown(true, NOON);

    Artwork kept = ArtworkFixture.copyOf(work);
    assertThat(kept.details()).isEqualTo(other);
    assertThat(kept).usingRecursiveComparison().isEqualTo(work);
  }

  @ParameterizedTest
  @CsvSource({
    "-0.01, false",
    "0.00, true",
    "99999999.99, true",
    "100000000.00, false",
    "0.001, false"
  })
  void R4_a_price_fits_the_books(String amount, boolean fine) {
    if (fine) {
      assertThat(Price.of(new BigDecimal(amount), ArtworkFixture.USD).money().amount())
          .isEqualTo(amount);
    } else {
      assertInvalid("price", () -> Price.of(new BigDecimal(amount), ArtworkFixture.USD));
    }
  }

  @Test
  void tags_are_at_most_20_different_words_without_a_comma_in_small_letters() {
    List<String> words = IntStream.rangeClosed(1, 20).mapToObj(n -> "Tag" + n).toList();

    assertThat(new Tags(words).words()).hasSize(20).startsWith("tag1", "tag2");
    assertThat(new Tags(List.of("Sea", " sea ", "SEA")).words()).containsExactly("sea");
    assertThat(Tags.none().words()).isEmpty();
    assertInvalid("tags", () -> new Tags(Stream.concat(words.stream(), Stream.of("x")).toList()));
    for (String wrong : List.of("a,b", ",", "x".repeat(51))) {
      assertInvalid("tags", () -> new Tags(List.of(wrong)));
    }
  }

  @ParameterizedTest
  @CsvSource({"500.00, 0, true", "499.99, 0, false", "500.01, 1, true", "500.00, -1, false"})
  void what_it_cost_before_is_not_below_its_price_and_a_size_not_below_zero(
      String before, int fileSize, boolean fine) {
    ThrowingCallable details = () -> details("", before, fileSize);
    if (fine) {
      assertThatCode(details).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(details).isInstanceOf(InvalidValue.class);
    }
  }

  @Test
  void an_empty_description_is_none_and_any_other_stands_without_the_space_around_it() {
    assertThat(details("", "500.00", 0).description()).isEmpty();
    assertThat(details("", "500.00", 0).dimensions()).isEmpty();
    assertThat(details(" Waves ", "500.00", 0).description()).contains("Waves");
    assertThat(details(" Waves ", "500.00", 0).dimensions()).contains("Waves");
  }

  @Test
  void what_is_made_by_machine_is_digital() {
    assertThat(Stream.of(Category.values()).filter(Category::isDigital))
        .containsExactlyInAnyOrder(
            Category.DIGITAL,
            Category.PHOTOGRAPHY,
            Category.ILLUSTRATION,
            Category.ANIMATION,
            Category.THREE_D,
            Category.OTHER);
    assertThat(new Hold(ArtworkId.next(), 1, Hold.State.HELD).is(Hold.State.HELD)).isTrue();
    assertThat(new Hold(ArtworkId.next(), 1, Hold.State.HELD).is(Hold.State.SOLD)).isFalse();
  }

  /** A work in one copy. */
  private Artwork standing(ArtworkStatus status) {
    Artwork work = anArtwork().by(artist).inCopies(1).asDraft().create();
    if (status == ArtworkStatus.SOLD) {
      work.become(ArtworkStatus.PUBLISHED, artist);
      work.hold(1);
      work.sell(1);
    } else {
      work.become(status, artist);
    }
    return work;
  }

  private static boolean passes(Runnable act) {
    try {
      act.run();
      return true;
    } catch (Rejected _) {
      return false;
    }
  }

  private static ArtworkDetails details(String words, String before, int fileSize) {
    ArtworkDetails like = anArtwork().details();
    return new ArtworkDetails(
        like.title(),
        Optional.of(words),
        like.imageUrl(),
        like.thumbnailUrl(),
        like.price(),
        Optional.of(Price.of(new BigDecimal(before), ArtworkFixture.USD)),
        like.category(),
        like.tags(),
        Optional.of(words),
        OptionalInt.of(fileSize),
        like.forSale());
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, true", "60, true", "61, false"})
  void R100_a_work_is_sent_within_60_days_of_its_payment(int days, boolean fine) {
    if (fine) {
      assertThat(anArtwork().sentWithin(days).details().processingDays()).isEqualTo(days);
    } else {
      assertInvalid("processingDays", () -> anArtwork().sentWithin(days).details());
    }
  }
}
