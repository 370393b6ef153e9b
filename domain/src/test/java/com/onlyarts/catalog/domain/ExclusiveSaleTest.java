package com.onlyarts.catalog.domain;

import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;
import static com.onlyarts.kernel.RejectionAssertions.assertInvalid;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.domain.CatalogRejection.ExclusiveNotPossible;
import com.onlyarts.catalog.domain.CatalogRejection.NotEnoughCopies;
import com.onlyarts.identity.domain.PersonId;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** A work that somebody is to have alone. */
class ExclusiveSaleTest {
  private final PersonId artist = PersonId.next();
  private final Artwork print = anArtwork().by(artist).create();
  private final Hold alone = new Hold(print.id(), 1, Hold.State.HELD, true);
  private final Hold copy = new Hold(print.id(), 1, Hold.State.HELD);

  @Test
  void R128_while_somebody_is_about_to_have_it_alone_nobody_else_orders_it() {
    print.hold(alone);

    assertThat(print.offers(copy)).isFalse();
    assertThat(print.offers(alone)).isFalse();
    assertRefused(new NotEnoughCopies(print.id(), 1, 0), () -> print.hold(copy));
    assertThat(print.edition().available()).isEqualTo(OptionalInt.of(0));
    assertThat(print.edition().limit()).isEmpty();
    assertThat(print.status()).isEqualTo(ArtworkStatus.PUBLISHED);
  }

  @Test
  void R128_who_does_not_pay_leaves_it_to_everybody() {
    print.hold(alone);

    print.release(alone);

    assertThat(print.edition()).isEqualTo(Edition.open());
    assertThat(print.offers(copy)).isTrue();
  }

  @Test
  void R128_sold_exclusively_an_open_edition_is_one_copy_and_sold() {
    print.hold(alone);

    print.sell(alone);

    assertThat(print.status()).isEqualTo(ArtworkStatus.SOLD);
    assertThat(print.edition().isSoldOut()).isTrue();
    assertThat(print.edition().limit()).isEqualTo(OptionalInt.of(1));
    assertInvalid("editionSize", () -> print.resize(5, artist));
  }

  @Test
  void R128_a_refund_puts_it_on_sale_for_everybody_again() {
    print.hold(alone);
    print.sell(alone);

    print.takeBack(alone);

    assertThat(print.status()).isEqualTo(ArtworkStatus.PUBLISHED);
    assertThat(print.edition()).isEqualTo(Edition.open());
  }

  @Test
  void R128_once_a_copy_is_sold_nobody_has_it_alone() {
    print.hold(copy);
    assertThat(print.offers(alone)).as("a copy that is held may come back").isTrue();
    print.sell(copy);

    assertThat(print.offers(alone)).isFalse();
    assertThat(print.offers(copy)).isTrue();
    assertRefused(new ExclusiveNotPossible(print.id()), () -> print.hold(alone));
  }

  @Test
  void R128_what_is_sold_exclusively_is_one_copy() {
    Hold two = new Hold(print.id(), 2, Hold.State.HELD, true);

    assertRefused(new NotEnoughCopies(print.id(), 2, 1), () -> print.hold(two));
  }

  @Test
  void R128_of_copies_held_before_the_first_that_is_paid_decides() {
    print.hold(copy);
    print.hold(alone);
    assertThat(print.canSell(copy)).isTrue();
    assertThat(print.canSell(alone)).isTrue();

    print.sell(copy);

    assertThat(print.canSell(alone)).isFalse();
  }

  @Test
  void R128_copies_held_before_cannot_be_paid_once_somebody_has_it_alone() {
    print.hold(copy);
    print.hold(alone);

    print.sell(alone);

    assertThat(print.canSell(copy)).isFalse();
  }

  @Test
  void R21_the_copies_of_a_hold_come_and_go_together() {
    Artwork edition = anArtwork().inCopies(3).create();
    Hold two = new Hold(edition.id(), 2, Hold.State.HELD);

    edition.hold(two);
    assertThat(edition.edition()).isEqualTo(new Edition(OptionalInt.of(3), 0, 2));
    edition.release(two);
    assertThat(edition.edition()).isEqualTo(Edition.of(3));
    edition.hold(two);
    edition.sell(two);
    assertThat(edition.edition()).isEqualTo(new Edition(OptionalInt.of(3), 2, 0));
    edition.takeBack(two);

    assertThat(edition.edition()).isEqualTo(Edition.of(3));
  }
}
