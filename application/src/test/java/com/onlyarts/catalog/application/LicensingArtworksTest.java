package com.onlyarts.catalog.application;

import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.onlyarts.catalog.application.LicensingArtworks.Asked;
import com.onlyarts.catalog.application.LicensingArtworks.ShownLicence;
import com.onlyarts.catalog.application.port.InMemoryArtworkLicences;
import com.onlyarts.catalog.application.port.InMemoryArtworks;
import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.ArtworkFixture;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.CatalogRejection.ArtworkNotFound;
import com.onlyarts.catalog.domain.CatalogRejection.NotYourArtwork;
import com.onlyarts.catalog.domain.LicenceKind;
import com.onlyarts.catalog.domain.LicenceTerms;
import com.onlyarts.catalog.domain.Price;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicensingArtworksTest {
  private final InMemoryArtworks artworks = new InMemoryArtworks();
  private final LicensingArtworks licensing =
      new LicensingArtworks(
          new InMemoryTransactions(), artworks, new InMemoryArtworkLicences(), new SteppingClock());
  private final Caller artist = Callers.anArtist();
  private final Artwork work = anArtwork().by(artist.person()).priced("120.00").create();
  private final ArtworkId id = work.id();

  @BeforeEach
  void hang() {
    artworks.add(work);
  }

  @Test
  void R128_a_work_is_sold_for_personal_use_at_its_price_until_its_artist_says_otherwise() {
    List<ShownLicence> shown = licensing.show(Optional.empty(), id);

    assertThat(shown).hasSize(1);
    assertThat(shown.getFirst().kind()).isEqualTo(LicenceKind.PERSONAL);
    assertThat(shown.getFirst().price()).isEqualTo(price("120.00"));
    assertThat(shown.getFirst().terms().version()).isEqualTo(1);
    assertThat(shown.getFirst().terms().text()).startsWith("Personal licence, version 1");
  }

  @Test
  void R128_an_artist_offers_more_licences_and_takes_some_away() {
    List<ShownLicence> now =
        licensing.replace(
            artist,
            id,
            List.of(
                priced(LicenceKind.EXCLUSIVE, "2000.00"),
                plain(LicenceKind.PERSONAL),
                priced(LicenceKind.COMMERCIAL, "300.00")));

    assertThat(now)
        .extracting(ShownLicence::kind)
        .containsExactly(LicenceKind.PERSONAL, LicenceKind.COMMERCIAL, LicenceKind.EXCLUSIVE);
    assertThat(licensing.show(Optional.empty(), id)).isEqualTo(now);
    assertThat(licensing.replace(artist, id, List.of(priced(LicenceKind.EXTENDED, "0.00"))))
        .extracting(ShownLicence::price)
        .containsExactly(price("0.00"));
  }

  @Test
  void R128_other_words_of_a_licence_of_ones_own_are_a_new_version_and_the_old_one_is_kept() {
    assertThat(offers("Hang it in your bar."))
        .isEqualTo(new LicenceTerms(1, "Hang it in your bar."));
    assertThat(offers("Hang it in your bar.").version()).isEqualTo(1);
    assertThat(offers("Hang it anywhere.").version()).isEqualTo(2);
    licensing.replace(artist, id, List.of(plain(LicenceKind.PERSONAL)));
    assertThat(offers("Hang it nowhere.").version()).isEqualTo(3);

    assertThat(licensing.find(id, LicenceKind.CUSTOM, 1)).contains("Hang it in your bar.");
    assertThat(licensing.find(id, LicenceKind.CUSTOM, 4)).isEmpty();
    assertThat(licensing.find(id, LicenceKind.EXTENDED, 1).orElseThrow())
        .startsWith("Extended licence, version 1");
  }

  @ParameterizedTest
  @CsvSource({
    "personal, 99.00, , price",
    "commercial, , , price",
    "custom, 80.00, , text",
    "extended, 80.00, My own words, text"
  })
  void R128_what_makes_no_licence_is_refused(
      String kind, String price, String text, String member) {
    Asked asked =
        new Asked(
            LicenceKind.labelled(kind),
            Optional.ofNullable(price).map(LicensingArtworksTest::price),
            Optional.ofNullable(text));

    assertThatThrownBy(() -> licensing.replace(artist, id, List.of(asked)))
        .isInstanceOfSatisfying(InvalidValue.class, it -> assertThat(it.field()).isEqualTo(member));
  }

  @Test
  void R128_what_was_read_can_be_sent_back_as_it_is() {
    List<ShownLicence> shown =
        licensing.replace(
            artist,
            id,
            List.of(plain(LicenceKind.PERSONAL), priced(LicenceKind.COMMERCIAL, "300.00")));

    assertThat(
            licensing.replace(
                artist,
                id,
                shown.stream()
                    .map(
                        it ->
                            new Asked(
                                it.kind(), Optional.of(it.price()), Optional.of(it.terms().text())))
                    .toList()))
        .isEqualTo(shown);
  }

  @Test
  void R128_each_licence_is_offered_once_and_at_least_one() {
    assertThatThrownBy(() -> licensing.replace(artist, id, List.of()))
        .isInstanceOf(InvalidValue.class);
    assertThatThrownBy(
            () ->
                licensing.replace(
                    artist, id, List.of(plain(LicenceKind.PERSONAL), plain(LicenceKind.PERSONAL))))
        .isInstanceOf(InvalidValue.class);
  }

  @Test
  void R128_nobody_else_says_it_and_what_nobody_sees_is_unknown() {
    Artwork draft = anArtwork().by(artist.person()).asDraft().create();
    artworks.add(draft);
    Caller other = Callers.anArtist();

    assertRefused(
        new NotYourArtwork(id),
        () -> licensing.replace(other, id, List.of(plain(LicenceKind.PERSONAL))));
    assertRefused(
        new ArtworkNotFound(draft.id()), () -> licensing.show(Optional.of(other), draft.id()));
    assertThat(licensing.show(Optional.of(artist), draft.id())).hasSize(1);
  }

  private LicenceTerms offers(String text) {
    return licensing
        .replace(
            artist,
            id,
            List.of(new Asked(LicenceKind.CUSTOM, Optional.of(price("80.00")), Optional.of(text))))
        .getFirst()
        .terms();
  }

  private static Asked plain(LicenceKind kind) {
    return new Asked(kind, Optional.empty(), Optional.empty());
  }

  private static Asked priced(LicenceKind kind, String price) {
    return new Asked(kind, Optional.of(price(price)), Optional.empty());
  }

  private static Price price(String amount) {
    return new Price(Money.of(amount, ArtworkFixture.USD));
  }
}
