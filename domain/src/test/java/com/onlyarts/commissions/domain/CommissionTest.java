package com.onlyarts.commissions.domain;

import static com.onlyarts.commissions.domain.CommissionFixture.NOON;
import static com.onlyarts.commissions.domain.CommissionFixture.aCommission;
import static com.onlyarts.commissions.domain.CommissionStatus.CANCELLED;
import static com.onlyarts.commissions.domain.CommissionStatus.COMPLETED;
import static com.onlyarts.commissions.domain.CommissionStatus.DISPUTED;
import static com.onlyarts.commissions.domain.CommissionStatus.IN_PROGRESS;
import static com.onlyarts.commissions.domain.CommissionStatus.PENDING;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.commissions.domain.CommissionsRejection.CommissionNotFound;
import com.onlyarts.commissions.domain.CommissionsRejection.DisputeTooLate;
import com.onlyarts.commissions.domain.CommissionsRejection.NotYourNotes;
import com.onlyarts.commissions.domain.CommissionsRejection.SelfCommission;
import com.onlyarts.commissions.domain.CommissionsRejection.StatusNotPossible;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommissionTest {
  private static final Instant LATER = NOON.plus(Duration.ofHours(5));
  private final PersonId client = PersonId.next();
  private final PersonId artist = PersonId.next();
  private final PersonId admin = PersonId.next();
  private final CommissionFixture portrait = aCommission().by(client).of(artist);

  @ParameterizedTest
  @EnumSource(CommissionStatus.class)
  void R50_only_the_steps_of_the_rule_are_possible(CommissionStatus from) {
    for (CommissionStatus to : CommissionStatus.values()) {
      assertThat(tried(from, to, client))
          .as("client: %s to %s", from, to)
          .isEqualTo(to == from || clientMay(from).contains(to));
      assertThat(tried(from, to, artist))
          .as("artist: %s to %s", from, to)
          .isEqualTo(to == from || artistMay(from).contains(to));
    }
  }

  private static Set<CommissionStatus> clientMay(CommissionStatus from) {
    return switch (from) {
      case PENDING -> Set.of(CANCELLED);
      case IN_PROGRESS -> Set.of(CANCELLED, DISPUTED);
      case COMPLETED -> Set.of(DISPUTED);
      case CANCELLED, DISPUTED -> Set.of();
    };
  }

  private static Set<CommissionStatus> artistMay(CommissionStatus from) {
    return switch (from) {
      case PENDING -> Set.of(IN_PROGRESS, CANCELLED);
      case IN_PROGRESS -> Set.of(CANCELLED, DISPUTED);
      case COMPLETED, CANCELLED, DISPUTED -> Set.of();
    };
  }

  private boolean tried(CommissionStatus from, CommissionStatus to, PersonId by) {
    Commission commission = standing(from);
    try {
      commission.move(by, to, Optional.empty(), LATER);
      return commission.status() == to;
    } catch (Rejected rejected) {
      assertThat(rejected.rejection()).isEqualTo(new StatusNotPossible(from, to));
      return false;
    }
  }

  private Commission standing(CommissionStatus status) {
    Commission commission = status == PENDING ? portrait.requested() : portrait.inProgress();
    switch (status) {
      case PENDING, IN_PROGRESS -> {}
      case COMPLETED ->
          commission.complete(
              artist, Optional.of("https://img.example/final.jpg"), Optional.empty(), NOON);
      case CANCELLED, DISPUTED -> commission.move(client, status, Optional.empty(), NOON);
    }
    return commission;
  }

  @Test
  void R50_a_stranger_knows_of_no_commission() {
    Commission commission = portrait.requested();
    PersonId stranger = PersonId.next();

    assertRefused(
        new CommissionNotFound(commission.id()),
        () -> commission.move(stranger, CANCELLED, Optional.empty(), NOON));
    assertRefused(
        new CommissionNotFound(commission.id()),
        () -> commission.annotate(stranger, Optional.empty(), Optional.empty()));
    assertRefused(
        new CommissionNotFound(commission.id()),
        () -> commission.complete(stranger, Optional.of("url"), Optional.empty(), NOON));
  }

  @Test
  void R50_the_same_again_changes_nothing() {
    Commission commission = standing(COMPLETED);

    assertThat(commission.move(client, COMPLETED, Optional.empty(), LATER)).isEmpty();
    assertThat(
            commission.complete(
                artist, Optional.of("https://img.example/other.jpg"), Optional.empty(), LATER))
        .isEmpty();
    assertThat(commission.notes().finalArtworkUrl()).contains("https://img.example/final.jpg");
    assertThat(commission.completedAt()).contains(NOON);
  }

  @Test
  void R50_it_is_completed_by_its_artist_and_only_from_in_progress() {
    Commission pending = portrait.requested();
    Commission begun = portrait.inProgress();

    assertRefused(
        new StatusNotPossible(PENDING, COMPLETED),
        () -> pending.complete(artist, Optional.of("url"), Optional.empty(), NOON));
    assertRefused(
        new StatusNotPossible(IN_PROGRESS, COMPLETED),
        () -> begun.complete(client, Optional.of("url"), Optional.empty(), NOON));
    assertThat(
            begun.complete(
                artist, Optional.of("url"), Optional.of(new Note("Final work delivered")), LATER))
        .isPresent();
    assertThat(begun.completedAt()).contains(LATER);
    assertThat(begun.notes().artistNotes()).contains(new Note("Final work delivered"));
  }

  @Test
  void R50_a_completed_work_is_disputed_within_14_days() {
    Commission inTime = standing(COMPLETED);
    Commission late = standing(COMPLETED);

    assertThat(
            inTime.move(
                client,
                DISPUTED,
                Optional.of("Not what I asked for"),
                NOON.plus(Duration.ofDays(14))))
        .isPresent();
    assertRefused(
        new DisputeTooLate(),
        () ->
            late.move(
                client, DISPUTED, Optional.empty(), NOON.plus(Duration.ofDays(14)).plusMillis(1)));
  }

  @ParameterizedTest
  @EnumSource(
      value = CommissionStatus.class,
      names = {"IN_PROGRESS", "COMPLETED", "CANCELLED"})
  void R50_an_admin_ends_a_dispute_and_nothing_else(CommissionStatus outcome) {
    Commission disputed = standing(DISPUTED);
    DisputeDecision decision = new DisputeDecision(outcome, Optional.empty(), "Both were heard");
    Commission pending = portrait.requested();

    assertThat(disputed.decide(admin, decision, LATER))
        .hasValueSatisfying(result -> assertThat(result.transition().by()).contains(admin));
    assertThat(disputed.status()).isEqualTo(outcome);
    assertThat(disputed.completedAt().isPresent()).isEqualTo(outcome == COMPLETED);
    assertThat(disputed.decide(admin, decision, LATER)).isEmpty();
    assertRefused(
        new StatusNotPossible(PENDING, outcome), () -> pending.decide(admin, decision, LATER));
  }

  @Test
  void R51_notes_are_written_by_their_own_side() {
    Commission commission = portrait.requested();
    Optional<Note> note = Optional.of(new Note("Started working on this"));

    assertRefused(
        new NotYourNotes("artistNotes"), () -> commission.annotate(client, note, Optional.empty()));
    assertRefused(
        new NotYourNotes("clientNotes"), () -> commission.annotate(artist, Optional.empty(), note));
    assertThat(commission.annotate(artist, note, Optional.empty())).isTrue();
    assertThat(commission.annotate(client, Optional.empty(), Optional.empty())).isFalse();
    assertThat(commission.notes().artistNotes()).isEqualTo(note);
  }

  @Test
  void R51_each_sides_note_stays_when_the_other_writes() {
    Commission commission = portrait.requested();
    Optional<Note> ofClient = Optional.of(new Note("Please hurry"));
    Optional<Note> ofArtist = Optional.of(new Note("Started working on this"));

    commission.annotate(client, Optional.empty(), ofClient);
    commission.annotate(artist, ofArtist, Optional.empty());
    assertThat(commission.notes())
        .isEqualTo(new CommissionNotes(ofArtist, ofClient, Optional.empty()));
    commission.annotate(client, Optional.empty(), Optional.of(new Note("Thank you")));

    assertThat(commission.notes().artistNotes()).isEqualTo(ofArtist);
  }

  @Test
  void it_is_kept_as_it_stands() {
    Commission commission = standing(COMPLETED);

    Commission kept = CommissionFixture.copyOf(commission);

    assertThat(kept).usingRecursiveComparison().isEqualTo(commission);
  }

  @Test
  void a_step_without_words_has_none() {
    assertThat(portrait.requested().move(client, CANCELLED, Optional.of(""), LATER))
        .hasValueSatisfying(result -> assertThat(result.transition().note()).isEmpty());
  }

  @Test
  void R51_nobody_commissions_themselves() {
    assertRefused(new SelfCommission(), () -> new Parties(client, client));
  }

  @Test
  void a_step_remembers_where_it_came_from_and_what_was_said() {
    Commission commission = portrait.requested();

    TransitionResult result =
        commission.move(artist, IN_PROGRESS, Optional.of("With pleasure"), LATER).orElseThrow();

    assertThat(result.transition())
        .isEqualTo(
            new TransitionRecord(
                Optional.of(PENDING),
                IN_PROGRESS,
                Optional.of(artist),
                CommissionSide.ARTIST,
                Optional.of("With pleasure"),
                LATER));
    assertThat(commission.requested())
        .isEqualTo(
            new TransitionRecord(
                Optional.empty(),
                PENDING,
                Optional.of(client),
                CommissionSide.CLIENT,
                Optional.empty(),
                NOON));
  }
}
