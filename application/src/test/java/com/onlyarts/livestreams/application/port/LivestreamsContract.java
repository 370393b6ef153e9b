package com.onlyarts.livestreams.application.port;

import static com.onlyarts.livestreams.domain.LivestreamFixture.NOON;
import static com.onlyarts.livestreams.domain.LivestreamFixture.aStream;
import static com.onlyarts.livestreams.domain.LivestreamFixture.anAuction;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.kernel.application.port.UnsavedChangesContract;
import com.onlyarts.livestreams.domain.Livestream;
import com.onlyarts.livestreams.domain.LivestreamFixture;
import com.onlyarts.livestreams.domain.LivestreamId;
import com.onlyarts.livestreams.domain.StreamKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What all {@link Livestreams} must do, the fake and the real ones alike. */
public abstract class LivestreamsContract implements UnsavedChangesContract<Livestream> {
  private static final Instant END = NOON.plus(Duration.ofHours(1));
  private static final int MANY = 1000;

  protected abstract Transactions transactions();

  protected abstract Livestreams livestreams();

  /** Somebody with an account. */
  protected abstract PersonId somebody();

  @Override
  public Livestream oneThatIsKept() {
    return kept(aStream());
  }

  @Override
  public Livestream handedOut(Livestream kept) {
    return transactions().inTransaction(() -> livestreams().lock(kept.id())).orElseThrow();
  }

  @Override
  public void change(Livestream it) {
    it.start(NOON);
  }

  @Test
  void a_stream_comes_back_as_it_was_kept() {
    Livestream plain = kept(aStream());
    Livestream auction =
        kept(
            aStream()
                .auctioningFrom("100.00")
                .reservedAt("150.00")
                .endingAt(END)
                .of(ArtworkId.next()));

    assertThat(livestreams().find(plain.id()).orElseThrow())
        .usingRecursiveComparison()
        .isEqualTo(plain);
    assertThat(transactions().inTransaction(() -> livestreams().lock(auction.id())).orElseThrow())
        .usingRecursiveComparison()
        .isEqualTo(auction);
  }

  @Test
  void what_has_become_of_it_is_kept() {
    Livestream stream = kept(anAuction().endingAt(END));
    stream.end(NOON.plusSeconds(60));

    transactions().inTransaction(() -> livestreams().save(stream));

    assertThat(livestreams().find(stream.id()).orElseThrow())
        .usingRecursiveComparison()
        .isEqualTo(stream);
  }

  @Test
  void R19_what_an_artist_has_not_ended_is_found() {
    Livestream live = kept(anAuction());
    PersonId artist = live.artist();
    Livestream announced = aStream().by(artist).build();
    kept(anAuction());
    transactions()
        .inTransaction(
            () -> {
              Livestream ended = anAuction().by(artist).build();
              ended.end(NOON);
              livestreams().add(ended);
              livestreams().add(announced);
            });
    assertThat(livestreams().notEnded(artist)).containsExactlyInAnyOrder(live.id(), announced.id());
  }

  @Test
  void R70_it_is_found_by_its_key_and_by_no_older_one() {
    StreamKey old = StreamKey.next();
    StreamKey next = StreamKey.next();
    Livestream stream = kept(aStream().sentWith(old));
    stream.rekey(next, stream.artist());
    transactions().inTransaction(() -> livestreams().save(stream));

    assertThat(livestreams().findByKey(next.digest()).map(Livestream::id)).contains(stream.id());
    assertThat(livestreams().findByKey(old.digest())).isEmpty();
  }

  @Test
  void R73_auctions_are_due_once_they_have_ended_by_their_clock_or_their_artist() {
    Livestream byClock = kept(anAuction().endingAt(END));
    Livestream open = kept(anAuction());
    Livestream scheduled = kept(aStream().auctioningFrom("1.00").endingAt(END));
    Livestream plain = kept(aStream().live());
    Livestream byArtist = kept(anAuction());
    for (Livestream stream : new Livestream[] {plain, byArtist}) {
      stream.end(END);
      transactions().inTransaction(() -> livestreams().save(stream));
    }

    assertThat(livestreams().unsettled(END, Optional.empty(), MANY))
        .contains(byClock.id(), byArtist.id())
        .doesNotContain(open.id(), scheduled.id(), plain.id());
    assertThat(livestreams().unsettled(END.minusMillis(1), Optional.empty(), MANY))
        .doesNotContain(byClock.id(), byArtist.id());
  }

  @Test
  void R70_R73_what_nobody_begins_or_ends_is_found_once_its_time_is_over() {
    Livestream onAir = kept(aStream().live());
    Livestream open = kept(anAuction());
    Livestream withAnEnd = kept(anAuction().endingAt(END));
    Livestream announced = kept(aStream());
    Livestream endsWithoutHavingBegun =
        kept(aStream().startingSomeTime().auctioningFrom("1.00").endingAt(END));
    Livestream undated = kept(aStream().startingSomeTime());

    assertThat(forgotten(NOON.plus(Livestream.ON_AIR).minusMillis(1)))
        .doesNotContain(onAir.id(), open.id());
    assertThat(forgotten(NOON.plus(Livestream.ON_AIR)))
        .contains(onAir.id(), open.id())
        .doesNotContain(withAnEnd.id(), announced.id(), endsWithoutHavingBegun.id());
    assertThat(forgotten(NOON.plus(Livestream.LATE)))
        .contains(announced.id())
        .doesNotContain(endsWithoutHavingBegun.id(), undated.id());
    assertThat(forgotten(END.plus(Livestream.LATE))).contains(endsWithoutHavingBegun.id());
    assertThat(forgotten(NOON.plus(Livestream.UNDATED)))
        .contains(undated.id())
        .doesNotContain(withAnEnd.id());
    assertThat(livestreams().forgotten(NOON.plus(Livestream.ON_AIR), Optional.of(onAir.id()), MANY))
        .doesNotContain(onAir.id());
  }

  @Test
  void R70_a_stream_that_never_began_has_no_beginning() {
    Livestream stream = kept(aStream());
    stream.callOff(END);

    transactions().inTransaction(() -> livestreams().save(stream));

    assertThat(livestreams().find(stream.id()).orElseThrow())
        .usingRecursiveComparison()
        .isEqualTo(stream);
  }

  private List<LivestreamId> forgotten(Instant now) {
    return livestreams().forgotten(now, Optional.empty(), MANY);
  }

  @Test
  void R74_an_auction_is_settled_once() {
    Livestream stream = kept(anAuction().endingAt(END));

    assertThat(transactions().inTransaction(() -> livestreams().settle(stream.id(), END))).isTrue();
    assertThat(transactions().inTransaction(() -> livestreams().settle(stream.id(), END)))
        .isFalse();
    assertThat(livestreams().unsettled(END, Optional.empty(), MANY)).doesNotContain(stream.id());
  }

  private Livestream kept(LivestreamFixture fixture) {
    Livestream stream = fixture.by(somebody()).build();
    transactions().inTransaction(() -> livestreams().add(stream));
    return stream;
  }
}
