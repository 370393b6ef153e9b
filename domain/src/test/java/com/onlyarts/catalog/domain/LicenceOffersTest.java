package com.onlyarts.catalog.domain;

import static com.onlyarts.catalog.domain.ArtworkFixture.USD;
import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;
import static com.onlyarts.kernel.RejectionAssertions.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LicenceOffersTest {
  private static final Optional<Price> PRICE = Optional.of(Price.of(new BigDecimal("900.00"), USD));
  private static final Optional<LicenceTerms> TERMS =
      Optional.of(new LicenceTerms(1, "Ask me first"));
  private static final LicenceOffer PERSONAL =
      new LicenceOffer(LicenceKind.PERSONAL, Optional.empty(), Optional.empty());
  private static final LicenceOffer EXTENDED =
      new LicenceOffer(LicenceKind.EXTENDED, PRICE, Optional.empty());
  private static final LicenceOffer CUSTOM = new LicenceOffer(LicenceKind.CUSTOM, PRICE, TERMS);

  @Test
  void R128_the_personal_licence_costs_what_the_work_does() {
    Artwork print = anArtwork().priced("120.00").create();

    assertThat(PERSONAL.priceOf(print)).isEqualTo(Price.of(new BigDecimal("120.00"), USD));
    assertThat(EXTENDED.priceOf(print)).isEqualTo(PRICE.orElseThrow());
    assertInvalid("price", () -> new LicenceOffer(LicenceKind.PERSONAL, PRICE, Optional.empty()));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PERSONAL")
  void R128_every_other_licence_has_a_price_of_its_own(LicenceKind kind) {
    Optional<LicenceTerms> terms = kind == LicenceKind.CUSTOM ? TERMS : Optional.empty();

    assertThat(new LicenceOffer(kind, PRICE, terms).price()).isEqualTo(PRICE);
    assertInvalid("price", () -> new LicenceOffer(kind, Optional.empty(), terms));
  }

  @Test
  void R128_the_custom_licence_alone_is_in_the_artists_words() {
    assertThat(CUSTOM.custom()).isEqualTo(TERMS);
    assertInvalid("text", () -> new LicenceOffer(LicenceKind.CUSTOM, PRICE, Optional.empty()));
    assertInvalid("text", () -> new LicenceOffer(LicenceKind.COMMERCIAL, PRICE, TERMS));
  }

  @Test
  void R128_a_work_offers_at_least_one_licence_and_each_once_in_the_order_of_their_kinds() {
    LicenceOffers offers = new LicenceOffers(List.of(CUSTOM, PERSONAL, EXTENDED));

    assertThat(offers.offers()).containsExactly(PERSONAL, EXTENDED, CUSTOM);
    assertThat(offers.find(LicenceKind.EXTENDED)).contains(EXTENDED);
    assertThat(offers.find(LicenceKind.EXCLUSIVE)).isEmpty();
    assertInvalid("licences", () -> new LicenceOffers(List.of()));
    assertInvalid("licences", () -> new LicenceOffers(List.of(EXTENDED, PERSONAL, EXTENDED)));
  }

  @Test
  void R128_where_nothing_else_is_said_a_work_is_for_home() {
    assertThat(LicenceOffers.usual().offers()).containsExactly(PERSONAL);
  }

  @Test
  void R128_other_words_are_a_new_version_and_the_same_are_none() {
    LicenceTerms first = LicenceTerms.following(Optional.empty(), "Ask me first");
    assertThat(first).isEqualTo(new LicenceTerms(1, "Ask me first"));

    assertThat(LicenceTerms.following(Optional.of(first), " Ask me first ")).isSameAs(first);
    assertThat(LicenceTerms.following(Optional.of(first), "Do as you like"))
        .isEqualTo(new LicenceTerms(2, "Do as you like"));
  }
}
