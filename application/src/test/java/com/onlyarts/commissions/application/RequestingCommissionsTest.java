package com.onlyarts.commissions.application;

import static com.onlyarts.commissions.domain.CommissionFixture.usd;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.commissions.api.CommissionRequested;
import com.onlyarts.commissions.domain.CommissionFixture;
import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.commissions.domain.CommissionSide;
import com.onlyarts.commissions.domain.CommissionStatus;
import com.onlyarts.commissions.domain.CommissionsRejection.Blocked;
import com.onlyarts.commissions.domain.CommissionsRejection.CommissionNotFound;
import com.onlyarts.commissions.domain.CommissionsRejection.NotAnArtist;
import com.onlyarts.commissions.domain.CommissionsRejection.SelfCommission;
import com.onlyarts.commissions.domain.CommissionsRejection.UserNotFound;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.PageRequest;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestingCommissionsTest {
  private final CommissioningFixture fixture = new CommissioningFixture();
  private final Caller client = Callers.aUser();
  private final Caller artist = Callers.anArtist();

  @Test
  void an_artist_is_asked_and_everybody_who_reacts_is_told() {
    CommissionId id = fixture.requested(client, artist, "500.00");

    assertThat(fixture.reviewing.show(artist, id).status()).isEqualTo(CommissionStatus.PENDING);
    assertThat(fixture.reviewing.history(client, id))
        .singleElement()
        .satisfies(move -> assertThat(move.side()).isEqualTo(CommissionSide.CLIENT));
    assertThat(fixture.outbox.events())
        .containsExactly(
            new CommissionRequested(
                id,
                "Custom Portrait",
                client.person(),
                artist.person(),
                usd("500.00"),
                fixture.clock.instant()));
  }

  @Test
  void R51_nobody_asks_themselves_and_only_artists_are_asked() {
    PersonId nobody = PersonId.next();
    Caller user = fixture.knows(Callers.aUser());

    assertRefused(new SelfCommission(), () -> fixture.requested(artist, artist, "1.00"));
    assertRefused(
        new UserNotFound(nobody),
        () -> fixture.requesting.request(client, nobody, CommissionFixture.aCommission().brief()));
    assertRefused(new NotAnArtist(user.person()), () -> fixture.requested(client, user, "1.00"));
  }

  @Test
  void R81_people_who_are_apart_start_no_commission() {
    fixture.blocklist.part(artist.person(), client.person());

    assertRefused(new Blocked(), () -> fixture.requested(client, artist, "1.00"));
  }

  @Test
  void R50_a_commission_is_seen_by_its_two_sides_and_by_admins() {
    CommissionId id = fixture.requested(client, artist, "500.00");
    Caller stranger = Callers.anArtist();

    assertRefused(new CommissionNotFound(id), () -> fixture.reviewing.show(stranger, id));
    assertRefused(new CommissionNotFound(id), () -> fixture.reviewing.history(stranger, id));
    assertRefused(new CommissionNotFound(id), () -> fixture.reviewing.milestones(stranger, id));
    assertThat(fixture.reviewing.show(Callers.anAdmin(), id).id()).isEqualTo(id);
    assertThat(
            fixture
                .reviewing
                .list(
                    client,
                    Optional.of(CommissionSide.CLIENT),
                    Optional.empty(),
                    PageRequest.first(20))
                .rows())
        .hasSize(1);
    assertThat(
            fixture
                .reviewing
                .list(
                    client,
                    Optional.of(CommissionSide.ARTIST),
                    Optional.empty(),
                    PageRequest.first(20))
                .rows())
        .isEmpty();
  }
}
