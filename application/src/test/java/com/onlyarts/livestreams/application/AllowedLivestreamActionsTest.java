package com.onlyarts.livestreams.application;

import static com.onlyarts.livestreams.domain.LivestreamFixture.aStream;
import static com.onlyarts.livestreams.domain.LivestreamFixture.anAuction;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.livestreams.application.AnnouncingLivestreams.Announcement;
import com.onlyarts.livestreams.domain.BiddingSamples;
import com.onlyarts.livestreams.domain.Livestream;
import com.onlyarts.livestreams.domain.LivestreamAction;
import com.onlyarts.livestreams.domain.LivestreamFixture;
import com.onlyarts.livestreams.domain.LivestreamStatus;
import com.onlyarts.livestreams.domain.StreamDetails;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What somebody is told they can do is what they can do, no more and no less: in each state
 * everybody tries everything, on a stream of its own each time.
 */
class AllowedLivestreamActionsTest {
  private static final Duration AN_HOUR = Duration.ofHours(1);

  /** How a stream can stand. */
  enum Standing {
    ANNOUNCED,
    ANNOUNCED_AUCTION,
    ANNOUNCED_TOO_LATE,
    LIVE,
    LIVE_AUCTION,
    WITH_BIDS,
    WITH_BIDS_AND_NO_END,
    PAST_ITS_END,
    ENDED
  }

  /** Who asks. */
  enum Who {
    ARTIST,
    SOMEBODY,
    BLOCKED,
    ADMIN
  }

  /** A stream of an artist, and nothing else. */
  private static final class Scene {
    private final AuctionFixture fixture = new AuctionFixture();
    private final Caller artist = Callers.anArtist();
    private final Caller blocked = Callers.aUser();
    private final Livestream stream;

    Scene(Standing standing) {
      fixture.blocklist.part(artist.person(), blocked.person());
      stream = fixture.show(announced(standing).by(artist.person()));
      switch (standing) {
        case ANNOUNCED, ANNOUNCED_AUCTION, LIVE, LIVE_AUCTION -> {}
        case WITH_BIDS, WITH_BIDS_AND_NO_END ->
            bid(AuctionFixture.caller(PersonId.next()), "400.00");
        case ANNOUNCED_TOO_LATE, PAST_ITS_END ->
            fixture.clock.advance(AN_HOUR.plus(Duration.ofSeconds(1)));
        case ENDED -> fixture.running.become(artist, stream.id(), LivestreamStatus.ENDED);
      }
    }

    private LivestreamFixture announced(Standing standing) {
      return switch (standing) {
        case ANNOUNCED -> aStream();
        case ANNOUNCED_AUCTION -> anAuction();
        case ANNOUNCED_TOO_LATE -> anAuction().endingAt(fixture.clock.instant().plus(AN_HOUR));
        case LIVE -> aStream().live();
        case WITH_BIDS_AND_NO_END, LIVE_AUCTION, ENDED -> anAuction().live();
        case WITH_BIDS, PAST_ITS_END ->
            anAuction().live().endingAt(fixture.clock.instant().plus(AN_HOUR));
      };
    }

    private Caller person(Who who) {
      return switch (who) {
        case ARTIST -> artist;
        case SOMEBODY -> Callers.anArtist();
        case BLOCKED -> blocked;
        case ADMIN -> Callers.anAdmin();
      };
    }

    private boolean changes(Caller by, LivestreamAction action) {
      List<Object> before = facts();
      try {
        act(by, action);
      } catch (Rejected _) {
        return false;
      }
      return !facts().equals(before);
    }

    private void act(Caller by, LivestreamAction action) {
      switch (action) {
        case UPDATE -> fixture.announcing.revise(by, stream.id(), Scene::retitled);
        case START -> fixture.running.become(by, stream.id(), LivestreamStatus.LIVE);
        case END -> fixture.running.become(by, stream.id(), LivestreamStatus.ENDED);
        case CREATE_STREAM_KEY -> fixture.announcing.rekey(by, stream.id());
        case BID -> bid(by, "900.00");
      }
    }

    private static Announcement retitled(Announcement before) {
      StreamDetails details = before.details();
      return new Announcement(
          new StreamDetails(
              "Another title",
              details.description(),
              details.thumbnailUrl(),
              details.scheduledAt()),
          before.auction());
    }

    private void bid(Caller by, String amount) {
      fixture.placing.place(by, stream.id(), BiddingSamples.offer(LivestreamFixture.usd(amount)));
    }

    private List<Object> facts() {
      Livestream now = fixture.livestreams.find(stream.id()).orElseThrow();
      return List.of(now.status(), now.details(), now.key(), now.bidsCount());
    }
  }

  static Stream<Arguments> everybodyEverywhere() {
    return Arrays.stream(Standing.values())
        .flatMap(standing -> Arrays.stream(Who.values()).map(who -> Arguments.of(standing, who)));
  }

  @ParameterizedTest
  @MethodSource("everybodyEverywhere")
  void R70_R71_what_is_announced_is_what_can_be_done(Standing standing, Who who) {
    Set<LivestreamAction> done = EnumSet.noneOf(LivestreamAction.class);
    for (LivestreamAction action : LivestreamAction.values()) {
      Scene scene = new Scene(standing);
      if (scene.changes(scene.person(who), action)) {
        done.add(action);
      }
    }

    assertThat(allowed(standing, who)).containsExactlyInAnyOrderElementsOf(done);
  }

  @Test
  void R71_R73_some_of_it_by_name() {
    assertThat(allowed(Standing.LIVE_AUCTION, Who.SOMEBODY)).containsExactly(LivestreamAction.BID);
    assertThat(allowed(Standing.LIVE_AUCTION, Who.BLOCKED)).isEmpty();
    assertThat(allowed(Standing.ANNOUNCED, Who.ARTIST))
        .containsExactly(
            LivestreamAction.UPDATE, LivestreamAction.START, LivestreamAction.CREATE_STREAM_KEY);
    assertThat(allowed(Standing.WITH_BIDS, Who.ARTIST))
        .containsExactly(LivestreamAction.CREATE_STREAM_KEY);
    assertThat(allowed(Standing.WITH_BIDS, Who.ADMIN))
        .containsExactly(LivestreamAction.END, LivestreamAction.BID);
  }

  private static List<LivestreamAction> allowed(Standing standing, Who who) {
    Scene scene = new Scene(standing);
    return scene.fixture.watching.allowed(scene.person(who), scene.stream.id());
  }
}
