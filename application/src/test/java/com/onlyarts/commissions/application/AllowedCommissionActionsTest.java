package com.onlyarts.commissions.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.commissions.domain.Commission;
import com.onlyarts.commissions.domain.CommissionAction;
import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.commissions.domain.CommissionStatus;
import com.onlyarts.commissions.domain.DisputeDecision;
import com.onlyarts.commissions.domain.Milestone;
import com.onlyarts.commissions.domain.MilestoneAction;
import com.onlyarts.commissions.domain.MilestoneId;
import com.onlyarts.commissions.domain.MilestonePlanRequest;
import com.onlyarts.commissions.domain.Note;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.Rejected;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What somebody is told they can do is what they can do, no more and no less: in each state each
 * side tries everything, on a commission of its own each time.
 */
class AllowedCommissionActionsTest {
  private final Caller client = Callers.aUser();
  private final Caller artist = Callers.anArtist();
  private final Caller admin = Callers.anAdmin();

  /** How a commission can stand. */
  enum Standing {
    REQUESTED,
    TAKEN_ON,
    PLANNED,
    PAID_IN_PART,
    PAID,
    DELIVERED_IN_PART,
    ACCEPTED_IN_PART,
    COMPLETED,
    COMPLETED_UNPAID,
    COMPLETED_LONG_AGO,
    CANCELLED,
    DISPUTED
  }

  /** Who asks. */
  enum Who {
    CLIENT,
    ARTIST,
    ADMIN,
    STRANGER
  }

  static Stream<Arguments> everybodyEverywhere() {
    return Arrays.stream(Standing.values())
        .flatMap(standing -> Arrays.stream(Who.values()).map(who -> Arguments.of(standing, who)));
  }

  @ParameterizedTest
  @MethodSource("everybodyEverywhere")
  void R50_what_is_announced_is_what_can_be_done(Standing standing, Who who) {
    Set<CommissionAction> done = EnumSet.noneOf(CommissionAction.class);
    for (CommissionAction action : CommissionAction.values()) {
      CommissioningFixture fixture = new CommissioningFixture();
      CommissionId id = standing(fixture, standing);
      if (changes(fixture, id, () -> act(fixture, id, person(who), action))) {
        done.add(action);
      }
    }
    CommissioningFixture fixture = new CommissioningFixture();
    CommissionId id = standing(fixture, standing);

    assertThat(fixture.reviewing.allowed(person(who), id).withCommission())
        .containsExactlyElementsOf(done);
  }

  @ParameterizedTest
  @MethodSource("everybodyEverywhere")
  void R50_so_it_is_with_each_milestone(Standing standing, Who who) {
    CommissioningFixture fixture = new CommissioningFixture();
    CommissionId id = standing(fixture, standing);
    List<MilestoneId> milestones = milestonesOf(fixture, id);
    for (int place = 0; place < milestones.size(); place++) {
      Set<MilestoneAction> done = EnumSet.noneOf(MilestoneAction.class);
      for (MilestoneAction action : MilestoneAction.values()) {
        CommissioningFixture another = new CommissioningFixture();
        CommissionId same = standing(another, standing);
        MilestoneId milestone = milestonesOf(another, same).get(place);
        if (changes(another, same, () -> act(another, same, person(who), milestone, action))) {
          done.add(action);
        }
      }

      assertThat(
              fixture
                  .reviewing
                  .allowed(person(who), id)
                  .withMilestones()
                  .get(milestones.get(place)))
          .containsExactlyElementsOf(done);
    }
  }

  @ParameterizedTest
  @EnumSource
  void to_ask_what_can_be_done_does_nothing(Standing standing) {
    CommissioningFixture fixture = new CommissioningFixture();
    CommissionId id = standing(fixture, standing);

    assertThat(changes(fixture, id, () -> fixture.reviewing.allowed(client, id))).isFalse();
  }

  @Test
  void R50_some_of_it_by_name() {
    assertThat(allowed(Standing.REQUESTED, artist))
        .containsExactly(CommissionAction.TAKE_ON, CommissionAction.CANCEL);
    assertThat(allowed(Standing.DELIVERED_IN_PART, client))
        .containsExactly(
            CommissionAction.DISPUTE,
            CommissionAction.ACCEPT_MILESTONE); // whoever has the work does not cancel (R114)
    assertThat(allowed(Standing.COMPLETED_LONG_AGO, client))
        .containsExactly(CommissionAction.ACCEPT, CommissionAction.ACCEPT_MILESTONE);
    assertThat(allowed(Standing.DISPUTED, admin)).containsExactly(CommissionAction.DECIDE);
    assertThat(allowed(Standing.CANCELLED, artist)).isEmpty();
  }

  private List<CommissionAction> allowed(Standing standing, Caller who) {
    CommissioningFixture fixture = new CommissioningFixture();
    return fixture.reviewing.allowed(who, standing(fixture, standing)).withCommission();
  }

  private CommissionId standing(CommissioningFixture fixture, Standing standing) {
    return switch (standing) {
      case REQUESTED -> fixture.requested(client, artist, "500.00");
      case TAKEN_ON -> fixture.inProgress(client, artist, "500.00");
      case PLANNED -> planned(fixture);
      case PAID_IN_PART -> {
        CommissionId id = planned(fixture);
        fixture.pay(client, id, fixture.milestones(client, id).getFirst());
        yield id;
      }
      case PAID -> fixture.paid(client, artist, "500.00", 2);
      case DELIVERED_IN_PART -> {
        CommissionId id = fixture.paid(client, artist, "500.00", 2);
        deliver(fixture, id);
        milestonesOf(fixture, id).stream()
            .skip(1)
            .forEach(it -> fixture.deliveringMilestones.deliver(artist, id, it));
        yield id;
      }
      case ACCEPTED_IN_PART -> {
        CommissionId id = fixture.paid(client, artist, "500.00", 2);
        deliver(fixture, id);
        fixture.deliveringMilestones.accept(client, id, milestonesOf(fixture, id).getFirst());
        yield id;
      }
      case COMPLETED -> completed(fixture, fixture.paid(client, artist, "500.00", 2));
      case COMPLETED_UNPAID -> completed(fixture, planned(fixture));
      case COMPLETED_LONG_AGO -> {
        CommissionId id = completed(fixture, fixture.paid(client, artist, "500.00", 2));
        fixture.clock.advance(Commission.DISPUTABLE.plus(Duration.ofSeconds(1)));
        yield id;
      }
      case CANCELLED -> {
        CommissionId id = planned(fixture);
        fixture.set(client, id, CommissionStatus.CANCELLED);
        yield id;
      }
      case DISPUTED -> {
        CommissionId id = fixture.paid(client, artist, "500.00", 2);
        deliver(fixture, id);
        fixture.moving.dispute(client, id, new Note("It stopped there"));
        yield id;
      }
    };
  }

  private CommissionId planned(CommissioningFixture fixture) {
    CommissionId id = fixture.inProgress(client, artist, "500.00");
    fixture.paying.plan(client, id, new MilestonePlanRequest.Equal(2));
    return id;
  }

  private void deliver(CommissioningFixture fixture, CommissionId id) {
    fixture.deliveringMilestones.deliver(artist, id, milestonesOf(fixture, id).getFirst());
  }

  private CommissionId completed(CommissioningFixture fixture, CommissionId id) {
    fixture.moving.complete(
        artist, id, Optional.of("https://img.example/done.jpg"), Optional.empty());
    return id;
  }

  private void act(
      CommissioningFixture fixture, CommissionId id, Caller by, CommissionAction action) {
    switch (action) {
      case TAKE_ON -> set(fixture, id, by, CommissionStatus.IN_PROGRESS);
      case CANCEL -> set(fixture, id, by, CommissionStatus.CANCELLED);
      case DISPUTE -> fixture.moving.dispute(by, id, new Note("It is not a cat"));
      case COMPLETE ->
          fixture.moving.complete(
              by, id, Optional.of("https://img.example/cat.jpg"), Optional.empty());
      case ACCEPT -> fixture.deliveringMilestones.acceptAll(by, id);
      case PLAN_MILESTONES -> fixture.paying.plan(by, id, new MilestonePlanRequest.AtOnce());
      case PAY_MILESTONE -> any(fixture, id, MilestoneAction.PAY, by);
      case DELIVER_MILESTONE -> any(fixture, id, MilestoneAction.DELIVER, by);
      case ACCEPT_MILESTONE -> any(fixture, id, MilestoneAction.ACCEPT, by);
      case DECIDE -> decide(fixture, id, by);
    }
  }

  /** What an admin sets is a decision, and counts as that. */
  private static void set(
      CommissioningFixture fixture, CommissionId id, Caller by, CommissionStatus status) {
    if (!by.isAdmin()) {
      fixture.set(by, id, status);
    }
  }

  /** Only staff gets as far as that (the contract's x-roles). */
  private static void decide(CommissioningFixture fixture, CommissionId id, Caller by) {
    if (by.isAdmin()) {
      fixture.deciding.decide(
          by,
          id,
          new DisputeDecision(CommissionStatus.CANCELLED, Optional.empty(), "It is not a cat"));
    }
  }

  private void any(
      CommissioningFixture fixture, CommissionId id, MilestoneAction action, Caller by) {
    for (MilestoneId milestone : milestonesOf(fixture, id)) {
      if (changes(fixture, id, () -> act(fixture, id, by, milestone, action))) {
        return;
      }
    }
  }

  private static void act(
      CommissioningFixture fixture,
      CommissionId id,
      Caller by,
      MilestoneId milestone,
      MilestoneAction action) {
    switch (action) {
      case PAY -> fixture.comesIn(fixture.paying.pay(by, id, milestone).intentId());
      case DELIVER -> fixture.deliveringMilestones.deliver(by, id, milestone);
      case ACCEPT -> fixture.deliveringMilestones.accept(by, id, milestone);
    }
  }

  /** Whether it is not refused, and the commission is another one afterwards. */
  private static boolean changes(CommissioningFixture fixture, CommissionId id, Runnable act) {
    Function<CommissionId, List<Object>> facts =
        it -> {
          Commission now = fixture.commissions.find(it).orElseThrow();
          return List.of(now.status(), now.notes(), now.plan());
        };
    List<Object> before = facts.apply(id);
    try {
      act.run();
    } catch (Rejected _) {
      return false;
    }
    return !facts.apply(id).equals(before);
  }

  private static List<MilestoneId> milestonesOf(CommissioningFixture fixture, CommissionId id) {
    return fixture.commissions.find(id).orElseThrow().plan().milestones().stream()
        .map(Milestone::id)
        .toList();
  }

  private Caller person(Who who) {
    return switch (who) {
      case CLIENT -> client;
      case ARTIST -> artist;
      case ADMIN -> admin;
      case STRANGER -> Callers.anArtist();
    };
  }
}
