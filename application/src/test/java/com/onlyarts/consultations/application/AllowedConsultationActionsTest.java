package com.onlyarts.consultations.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.consultations.domain.Consultation;
import com.onlyarts.consultations.domain.ConsultationAction;
import com.onlyarts.consultations.domain.ConsultationId;
import com.onlyarts.consultations.domain.ConsultationStatus;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.Rejected;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What somebody is told they can do is what they can do, no more and no less: in each state each
 * side tries everything, on a consultation of its own each time.
 */
class AllowedConsultationActionsTest {
  private static final Duration AHEAD = Duration.ofDays(10);

  /** How a consultation can stand. */
  enum Standing {
    FREE,
    UNPAID,
    PAID,
    SOON,
    BEGUN,
    LATE,
    OVER,
    OVER_UNPAID,
    MOVED_BY_ARTIST,
    COMPLETED,
    NO_SHOW,
    CANCELLED
  }

  /** Who asks. */
  enum Who {
    CLIENT,
    ARTIST,
    STRANGER
  }

  /** A consultation of two people, and nothing else. */
  private static final class Scene {
    private final BookingFixture fixture = new BookingFixture();
    private final Caller client = Callers.aUser();
    private final Caller artist;
    private final Instant start = fixture.clock.instant().plus(AHEAD);
    private final ConsultationId id;

    Scene(Standing standing) {
      artist = fixture.anArtistAt(standing == Standing.FREE ? "0.00" : "150.00");
      id = fixture.booked(client, artist, start);
      if (standing != Standing.FREE
          && standing != Standing.UNPAID
          && standing != Standing.OVER_UNPAID) {
        fixture.pay(id);
      }
      switch (standing) {
        case FREE, UNPAID, PAID -> {}
        case SOON -> fixture.clock.advance(AHEAD.minus(Duration.ofHours(2)));
        case BEGUN -> fixture.clock.advance(AHEAD.plus(Duration.ofMinutes(5)));
        case LATE -> fixture.clock.advance(AHEAD.plus(Duration.ofMinutes(15)));
        case OVER, OVER_UNPAID -> fixture.clock.advance(AHEAD.plus(Duration.ofHours(2)));
        case MOVED_BY_ARTIST -> {
          reschedule(artist);
          fixture.clock.advance(Duration.ofHours(1));
        }
        case COMPLETED -> conclude(artist, ConsultationStatus.COMPLETED);
        case NO_SHOW -> {
          fixture.clock.advance(AHEAD.plus(Duration.ofMinutes(15)));
          conclude(artist, ConsultationStatus.NO_SHOW);
        }
        case CANCELLED -> fixture.changing.cancel(client, id);
      }
    }

    private Caller person(Who who) {
      return switch (who) {
        case CLIENT -> client;
        case ARTIST -> artist;
        case STRANGER -> Callers.aUser();
      };
    }

    private boolean changes(Caller by, ConsultationAction action) {
      List<Object> before = facts();
      try {
        act(by, action);
      } catch (Rejected _) {
        return false;
      }
      return action == ConsultationAction.PAY || !facts().equals(before);
    }

    private void act(Caller by, ConsultationAction action) {
      switch (action) {
        case RESCHEDULE -> reschedule(by);
        case CANCEL -> fixture.changing.cancel(by, id);
        case COMPLETE -> conclude(by, ConsultationStatus.COMPLETED);
        case NO_SHOW -> conclude(by, ConsultationStatus.NO_SHOW);
        case PAY -> fixture.booking.pay(by, id);
      }
    }

    private void reschedule(Caller by) {
      fixture.changing.change(
          by,
          id,
          new ConsultationChange(
              Optional.empty(),
              Optional.of(fixture.clock.instant().plus(Duration.ofDays(20))),
              Optional.empty(),
              Optional.empty()));
    }

    private void conclude(Caller by, ConsultationStatus status) {
      fixture.changing.change(
          by,
          id,
          new ConsultationChange(
              Optional.of(status), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private List<Object> facts() {
      Consultation now = fixture.find(id);
      return List.of(now.status(), now.appointment(), now.sequence());
    }
  }

  static Stream<Arguments> everybodyEverywhere() {
    return Arrays.stream(Standing.values())
        .flatMap(standing -> Arrays.stream(Who.values()).map(who -> Arguments.of(standing, who)));
  }

  @ParameterizedTest
  @MethodSource("everybodyEverywhere")
  void R63_what_is_announced_is_what_can_be_done(Standing standing, Who who) {
    Set<ConsultationAction> done = EnumSet.noneOf(ConsultationAction.class);
    for (ConsultationAction action : ConsultationAction.values()) {
      Scene scene = new Scene(standing);
      if (scene.changes(scene.person(who), action)) {
        done.add(action);
      }
    }

    assertThat(allowed(standing, who)).containsExactlyElementsOf(done);
  }

  @Test
  void R63_some_of_it_by_name() {
    assertThat(allowed(Standing.UNPAID, Who.CLIENT))
        .containsExactly(
            ConsultationAction.RESCHEDULE, ConsultationAction.CANCEL, ConsultationAction.PAY);
    assertThat(allowed(Standing.SOON, Who.CLIENT)).containsExactly(ConsultationAction.CANCEL);
    assertThat(allowed(Standing.BEGUN, Who.ARTIST))
        .containsExactly(ConsultationAction.RESCHEDULE, ConsultationAction.COMPLETE);
    assertThat(allowed(Standing.LATE, Who.ARTIST)).contains(ConsultationAction.NO_SHOW);
    assertThat(allowed(Standing.CANCELLED, Who.CLIENT)).isEmpty();
    assertThat(allowed(Standing.PAID, Who.STRANGER)).isEmpty();
  }

  @Test
  void to_ask_what_can_be_done_does_nothing() {
    Scene scene = new Scene(Standing.UNPAID);
    List<Object> before = scene.facts();

    scene.fixture.reviewing.allowed(scene.client, scene.id);

    assertThat(scene.facts()).isEqualTo(before);
  }

  private static List<ConsultationAction> allowed(Standing standing, Who who) {
    Scene scene = new Scene(standing);
    return scene.fixture.reviewing.allowed(scene.person(who), scene.id);
  }
}
