package com.onlyarts.commissions.application;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.commissions.application.ReceivingHandovers.Received;
import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.commissions.domain.CommissionStatus;
import com.onlyarts.commissions.domain.CommissionsRejection.ArtistOnly;
import com.onlyarts.commissions.domain.CommissionsRejection.CommissionNotFound;
import com.onlyarts.commissions.domain.CommissionsRejection.CommissionNotOpen;
import com.onlyarts.commissions.domain.CommissionsRejection.HandedOverElsewhere;
import com.onlyarts.commissions.domain.CommissionsRejection.HandoverNotFound;
import com.onlyarts.commissions.domain.CommissionsRejection.HandoverUnpaid;
import com.onlyarts.commissions.domain.CommissionsRejection.MilestoneNotFound;
import com.onlyarts.commissions.domain.CommissionsRejection.NothingHandedOver;
import com.onlyarts.commissions.domain.CommissionsRejection.TooManyHandovers;
import com.onlyarts.commissions.domain.DisputeDecision;
import com.onlyarts.commissions.domain.Milestone;
import com.onlyarts.commissions.domain.MilestoneId;
import com.onlyarts.commissions.domain.MilestonePlanRequest;
import com.onlyarts.commissions.domain.Note;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.media.domain.MediaRejection.FileNotFound;
import com.onlyarts.media.domain.OriginalId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HandingOverTest {
  private final CommissioningFixture fixture = new CommissioningFixture();
  private final Caller client = Callers.aUser();
  private final Caller artist = Callers.anArtist();
  private final Caller stranger = Callers.aUser();
  private final OriginalId sketch = fixture.aPictureOf(artist);

  @Test
  void R132_a_file_of_a_milestone_is_the_clients_once_its_money_lies_in_escrow() {
    CommissionId id = plannedInTwo();
    Milestone first = fixture.milestones(client, id).getFirst();
    fixture.handingOver.handOver(artist, id, sketch, Optional.of(first.id()));

    assertLocked(id, true);
    assertRefused(new HandoverUnpaid(), () -> fixture.receiving.address(client, id, sketch));
    assertThat(fixture.receiving.address(artist, id, sketch).text()).contains("/deliveries/");
    assertThat(fixture.receiving.preview(client, id, sketch).bytes())
        .asString(UTF_8)
        .isEqualTo("© johndoe");

    fixture.pay(client, id, first);

    assertLocked(id, false);
    assertThat(fixture.receiving.address(client, id, sketch).text())
        .contains("/deliveries/" + client.person().value());
    assertThat(fixture.receiving.open(sketch, client.person().value()).name())
        .isEqualTo("sketch.png");
  }

  @Test
  void R132_the_finished_work_is_the_clients_once_nothing_of_the_plan_awaits_payment() {
    CommissionId id = plannedInTwo();
    List<Milestone> milestones = fixture.milestones(client, id);
    fixture.handingOver.handOver(artist, id, sketch, Optional.empty());
    fixture.moving.complete(
        artist, id, Optional.of("https://img.example/final.jpg"), Optional.empty());
    fixture.pay(client, id, milestones.getFirst());

    assertLocked(id, true);
    assertThat(fixture.reviewing.show(client, id).isLockedFor(client.person())).isTrue();
    assertThat(fixture.reviewing.show(artist, id).isLockedFor(artist.person())).isFalse();

    fixture.pay(client, id, milestones.getLast());

    assertLocked(id, false);
    assertThat(fixture.reviewing.show(client, id).isLockedFor(client.person())).isFalse();
  }

  @Test
  void R132_what_goes_back_in_full_locks_again_at_addresses_given_out_before_too() {
    CommissionId id = fixture.paid(client, artist, "500.00", 1);
    fixture.handingOver.handOver(artist, id, sketch, Optional.empty());
    fixture.receiving.address(client, id, sketch);
    fixture.moving.dispute(client, id, new Note("Not what I asked for"));

    fixture.deciding.decide(
        Callers.anAdmin(),
        id,
        new DisputeDecision(CommissionStatus.CANCELLED, Optional.empty(), "It is not"));

    assertRefused(
        new HandoverUnpaid(), () -> fixture.receiving.open(sketch, client.person().value()));
    assertThat(fixture.receiving.open(sketch, artist.person().value()).name())
        .isEqualTo("sketch.png");
  }

  @Test
  void R132_without_a_plan_it_is_the_clients_at_once() {
    CommissionId id = fixture.inProgress(client, artist, "500.00");

    fixture.handingOver.handOver(artist, id, sketch, Optional.empty());
    fixture.handingOver.handOver(artist, id, sketch, Optional.empty());

    assertLocked(id, false);
    fixture.receiving.address(client, id, sketch);
  }

  @Test
  void R132_what_belongs_to_a_milestone_that_is_planned_no_more_waits_for_all_of_them() {
    CommissionId id = plannedInTwo();
    MilestoneId before = fixture.milestones(client, id).getFirst().id();
    fixture.handingOver.handOver(artist, id, sketch, Optional.of(before));

    fixture.paying.plan(client, id, new MilestonePlanRequest.AtOnce());

    assertLocked(id, true);
    fixture.pay(client, id, fixture.milestones(client, id).getFirst());
    assertLocked(id, false);
  }

  @Test
  void R132_only_the_artist_hands_over_and_only_files_of_their_own() {
    CommissionId id = fixture.inProgress(client, artist, "500.00");
    OriginalId anothers = fixture.aPictureOf(stranger);
    MilestoneId nowhere = MilestoneId.next();

    assertRefused(
        new ArtistOnly(), () -> fixture.handingOver.handOver(client, id, sketch, Optional.empty()));
    assertRefused(
        new CommissionNotFound(id),
        () -> fixture.handingOver.handOver(stranger, id, anothers, Optional.empty()));
    assertRefused(
        new FileNotFound(),
        () -> fixture.handingOver.handOver(artist, id, anothers, Optional.empty()));
    assertRefused(
        new MilestoneNotFound(nowhere),
        () -> fixture.handingOver.handOver(artist, id, sketch, Optional.of(nowhere)));
    CommissionId asked = fixture.requested(client, artist, "500.00");
    assertRefused(
        new CommissionNotOpen(CommissionStatus.PENDING),
        () -> fixture.handingOver.handOver(artist, asked, sketch, Optional.empty()));

    fixture.handingOver.handOver(artist, id, sketch, Optional.empty());
    CommissionId another = fixture.inProgress(client, artist, "500.00");
    assertRefused(
        new HandedOverElsewhere(),
        () -> fixture.handingOver.handOver(artist, another, sketch, Optional.empty()));
  }

  @Test
  void R132_fifty_files_and_no_more_and_the_same_again_is_none_more() {
    CommissionId id = fixture.inProgress(client, artist, "500.00");
    OriginalId again = fixture.aPictureOf(artist);
    fixture.handingOver.handOver(artist, id, again, Optional.empty());
    for (int n = 1; n < 50; n++) {
      fixture.handingOver.handOver(artist, id, fixture.aPictureOf(artist), Optional.empty());
    }

    fixture.handingOver.handOver(artist, id, again, Optional.empty());
    assertRefused(
        new TooManyHandovers(),
        () -> fixture.handingOver.handOver(artist, id, sketch, Optional.empty()));
  }

  @Test
  void R132_strangers_see_nothing_and_staff_does_which_is_written_down() {
    CommissionId id = plannedInTwo();
    fixture.handingOver.handOver(artist, id, sketch, Optional.empty());
    Caller admin = Callers.anAdmin();

    assertRefused(new CommissionNotFound(id), () -> fixture.receiving.list(stranger, id));
    assertRefused(
        new CommissionNotFound(id), () -> fixture.receiving.preview(stranger, id, sketch));
    assertRefused(
        new CommissionNotFound(id), () -> fixture.receiving.address(stranger, id, sketch));
    OriginalId unknown = OriginalId.next();
    assertRefused(new HandoverNotFound(), () -> fixture.receiving.address(artist, id, unknown));
    assertRefused(new HandoverNotFound(), () -> fixture.receiving.preview(artist, id, unknown));
    assertRefused(
        new HandoverNotFound(), () -> fixture.receiving.open(unknown, client.person().value()));

    fixture.receiving.address(admin, id, sketch);

    assertThat(fixture.audit.deeds())
        .singleElement()
        .satisfies(
            deed -> {
              assertThat(deed.act()).isEqualTo("commissions.read-file");
              assertThat(deed.facts()).containsEntry("file", sketch.value().toString());
            });
  }

  @Test
  void R133_a_commission_is_completed_with_a_file_or_an_address() {
    CommissionId id = fixture.inProgress(client, artist, "500.00");

    assertRefused(
        new NothingHandedOver(),
        () -> fixture.moving.complete(artist, id, Optional.empty(), Optional.empty()));
    assertRefused(
        new CommissionNotFound(id),
        () -> fixture.moving.complete(stranger, id, Optional.empty(), Optional.empty()));

    fixture.handingOver.handOver(artist, id, sketch, Optional.empty());
    fixture.moving.complete(artist, id, Optional.empty(), Optional.empty());

    assertThat(fixture.reviewing.show(client, id).status()).isEqualTo(CommissionStatus.COMPLETED);
    assertThat(fixture.reviewing.show(client, id).notes().finalArtworkUrl()).isEmpty();
  }

  private CommissionId plannedInTwo() {
    CommissionId id = fixture.inProgress(client, artist, "500.00");
    fixture.paying.plan(client, id, new MilestonePlanRequest.Equal(2));
    return id;
  }

  private void assertLocked(CommissionId id, boolean locked) {
    assertThat(fixture.receiving.list(client, id)).extracting(Received::locked).contains(locked);
    assertThat(fixture.receiving.list(artist, id)).extracting(Received::locked).contains(false);
  }
}
