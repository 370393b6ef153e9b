package com.onlyarts.consultations.application;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.consultations.domain.ConsultationFixture;
import com.onlyarts.consultations.domain.ConsultationId;
import com.onlyarts.consultations.domain.ConsultationsRejection.CaseTooEarly;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.Money;
import com.onlyarts.ordering.api.Claimed;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ConsultationCasesTest {
  private static final Instant THREE = Instant.parse("2026-03-06T15:00:00Z");
  private static final Instant TEN_PAST = THREE.plusSeconds(600);

  private final BookingFixture fixture = new BookingFixture();
  private final ConsultationCases cases =
      new ConsultationCases(fixture.transactions, fixture.consultations);
  private final Caller client = Callers.aUser();
  private final Caller artist = fixture.anArtistAt("150.00");
  private final ConsultationId id = fixture.booked(client, artist, THREE);

  @Test
  void R111_a_client_claims_all_that_was_paid_and_the_artists_silence_gives_it_back() {
    fixture.pay(id);

    assertThat(claimedBy(client, TEN_PAST))
        .contains(
            new Claimed(
                artist.person(),
                fixture.find(id).booking().payment().orElseThrow(),
                id.value(),
                "Consultation",
                Money.of("150.00", ConsultationFixture.USD),
                Optional.empty(),
                true,
                false));
    assertThat(cases.kind()).isEqualTo("consultation");
  }

  @Test
  void R111_nobody_but_its_client_claims_anything_and_nothing_of_what_is_not_paid() {
    assertThat(claimedBy(client, TEN_PAST)).as("not paid").isEmpty();
    fixture.pay(id);

    assertThat(claimedBy(artist, TEN_PAST)).isEmpty();
    assertThat(claimedBy(Callers.aUser(), TEN_PAST)).isEmpty();
  }

  @Test
  void R111_what_has_not_begun_is_not_contested() {
    fixture.pay(id);

    assertRefused(new CaseTooEarly(TEN_PAST), () -> claimedBy(client, TEN_PAST.minusSeconds(1)));
  }

  private Optional<Claimed> claimedBy(Caller caller, Instant now) {
    return cases.claimed(id.value(), caller.person(), "artist_absent", OptionalInt.empty(), now);
  }
}
