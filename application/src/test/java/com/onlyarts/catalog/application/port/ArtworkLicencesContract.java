package com.onlyarts.catalog.application.port;

import static com.onlyarts.kernel.application.SteppingClock.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.domain.ArtworkFixture;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.LicenceKind;
import com.onlyarts.catalog.domain.LicenceOffer;
import com.onlyarts.catalog.domain.LicenceOffers;
import com.onlyarts.catalog.domain.LicenceTerms;
import com.onlyarts.catalog.domain.Price;
import com.onlyarts.kernel.Money;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link ArtworkLicences} must do, the fake and the real one alike. */
public abstract class ArtworkLicencesContract {
  private static final LicenceOffer PERSONAL =
      new LicenceOffer(LicenceKind.PERSONAL, Optional.empty(), Optional.empty());

  protected abstract ArtworkLicences licences();

  protected abstract ArtworkId aWork();

  @Test
  void R128_a_work_is_sold_under_the_personal_licence_until_its_artist_says_otherwise() {
    ArtworkId tide = aWork();
    ArtworkId ebb = aWork();
    LicenceOffers next = new LicenceOffers(List.of(PERSONAL, priced(LicenceKind.COMMERCIAL)));
    assertThat(licences().of(List.of(tide, ebb)))
        .containsEntry(tide, LicenceOffers.usual())
        .containsEntry(ebb, LicenceOffers.usual());

    licences().replace(tide, next, NOON);

    assertThat(licences().of(List.of(tide, ebb)))
        .containsEntry(tide, next)
        .containsEntry(ebb, LicenceOffers.usual());
    licences().replace(tide, new LicenceOffers(List.of(priced(LicenceKind.EXTENDED))), NOON);
    assertThat(licences().of(List.of(tide)).values())
        .containsExactly(new LicenceOffers(List.of(priced(LicenceKind.EXTENDED))));
  }

  @Test
  void R128_what_an_artist_wrote_once_stays_as_it_was() {
    ArtworkId tide = aWork();
    LicenceTerms first = new LicenceTerms(1, "Hang it in your bar.");
    LicenceTerms second = new LicenceTerms(2, "Hang it in your bar, but not by the door.");
    assertThat(licences().lastCustom(tide)).isEmpty();

    licences().replace(tide, custom(first), NOON);
    licences().replace(tide, custom(second), NOON);
    licences().replace(tide, LicenceOffers.usual(), NOON);

    assertThat(licences().lastCustom(tide)).contains(second);
    assertThat(licences().custom(tide, 1)).contains(first);
    assertThat(licences().custom(tide, 3)).isEmpty();
    licences().replace(tide, custom(second), NOON);
    assertThat(licences().of(List.of(tide))).containsEntry(tide, custom(second));
  }

  private static LicenceOffers custom(LicenceTerms terms) {
    return new LicenceOffers(
        List.of(new LicenceOffer(LicenceKind.CUSTOM, Optional.of(price()), Optional.of(terms))));
  }

  private static LicenceOffer priced(LicenceKind kind) {
    return new LicenceOffer(kind, Optional.of(price()), Optional.empty());
  }

  private static Price price() {
    return new Price(Money.of("80.00", ArtworkFixture.USD));
  }
}
