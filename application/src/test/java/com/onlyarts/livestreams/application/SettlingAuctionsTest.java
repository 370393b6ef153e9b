package com.onlyarts.livestreams.application;

import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;
import static com.onlyarts.livestreams.domain.LivestreamFixture.NOON;
import static com.onlyarts.livestreams.domain.LivestreamFixture.aStream;
import static com.onlyarts.livestreams.domain.LivestreamFixture.anAuction;
import static com.onlyarts.livestreams.domain.LivestreamFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.ArtworkStatus;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.livestreams.api.AuctionUnsold;
import com.onlyarts.livestreams.api.AuctionWon;
import com.onlyarts.livestreams.domain.Livestream;
import com.onlyarts.livestreams.domain.LivestreamStatus;
import com.onlyarts.ordering.api.LotSale;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SettlingAuctionsTest {
  private static final Instant END = NOON.plus(Duration.ofHours(1));
  private final AuctionFixture fixture = new AuctionFixture();
  private final PersonId artist = PersonId.next();
  private final PersonId mira = PersonId.next();
  private final PersonId noah = PersonId.next();

  @Test
  void R73_two_seconds_after_the_end_and_not_before() {
    Livestream stream = fixture.show(anAuction().by(artist).endingAt(END));
    fixture.bid(mira, stream.id(), "250.00");

    settleAt(END.plusMillis(1999));
    assertThat(fixture.orders.placed()).isEmpty();
    settleAt(END.plusSeconds(2));

    assertThat(fixture.orders.placed()).hasSize(1);
    assertThat(fixture.statusOf(stream)).isEqualTo(LivestreamStatus.ENDED);
  }

  @Test
  void R74_the_winner_gets_an_order_of_a_lot_artwork_with_two_days_to_pay_once() {
    Livestream stream = fixture.show(anAuction().by(artist).endingAt(END));
    fixture.bid(mira, stream.id(), "250.00");
    fixture.bid(noah, stream.id(), "275.00");

    settleAt(END.plusSeconds(5));
    fixture.settle();

    assertThat(fixture.orders.placed()).hasSize(1);
    LotSale sale = fixture.orders.placed().getFirst();
    assertThat(sale.winner()).isEqualTo(noah);
    assertThat(sale.hammer()).isEqualTo(usd("275.00"));
    assertThat(sale.timeToPay()).isEqualTo(Duration.ofDays(2));
    Artwork lot = fixture.artworks.find(sale.lot().artwork()).orElseThrow();
    assertThat(lot.artist()).isEqualTo(artist);
    assertThat(lot.status()).isEqualTo(ArtworkStatus.DRAFT);
    assertThat(lot.edition().held()).isEqualTo(1);
    assertThat(fixture.orders.requested()).containsExactly(sale.order());
    assertThat(fixture.outbox.events().getLast())
        .isEqualTo(
            new AuctionWon(
                stream.id(),
                "Live Digital Painting",
                artist,
                noah,
                usd("275.00"),
                sale.order(),
                fixture.clock.instant().plus(Duration.ofDays(2)),
                false,
                fixture.clock.instant()));
  }

  @Test
  void R74_the_linked_work_leaves_the_shelf_while_people_bid() {
    Artwork work = hung();
    Livestream stream =
        fixture.show(aStream().by(artist).auctioningFrom("100.00").endingAt(END).of(work.id()));
    fixture.running.become(AuctionFixture.caller(artist), stream.id(), LivestreamStatus.LIVE);
    assertThatExceptionOfType(Rejected.class).isThrownBy(() -> fixture.buyAway(work.id()));
    fixture.bid(mira, stream.id(), "250.00");

    settleAt(END.plusSeconds(2));

    assertThat(fixture.orders.placed().getFirst().lot().artwork()).isEqualTo(work.id());
    assertThat(fixture.artworks.find(work.id()).orElseThrow().edition().held()).isEqualTo(1);
  }

  @Test
  void R74_without_a_bid_or_below_the_reserve_nothing_is_sold_and_the_work_is_back() {
    Artwork work = hung();
    Livestream reserved =
        fixture.show(
            aStream()
                .by(artist)
                .auctioningFrom("100.00")
                .reservedAt("300.00")
                .endingAt(END)
                .of(work.id()));
    fixture.running.become(AuctionFixture.caller(artist), reserved.id(), LivestreamStatus.LIVE);
    fixture.bid(mira, reserved.id(), "299.99");
    Livestream ignored = fixture.show(anAuction().by(artist).endingAt(END));

    settleAt(END.plusSeconds(2));

    assertThat(fixture.orders.placed()).isEmpty();
    assertThat(fixture.outbox.events())
        .contains(
            new AuctionUnsold(
                reserved.id(), "Live Digital Painting", artist, fixture.clock.instant()),
            new AuctionUnsold(
                ignored.id(), "Live Digital Painting", artist, fixture.clock.instant()));
    assertThat(fixture.artworks.find(work.id()).orElseThrow().edition().held()).isZero();
  }

  @Test
  void R74_who_does_not_pay_passes_the_lot_on_three_times_at_the_next_bidders_own_bid() {
    Livestream stream = fixture.show(anAuction().by(artist).endingAt(END));
    for (int i = 1; i <= 6; i++) {
      fixture.bid(PersonId.next(), stream.id(), i + "00.00");
    }
    settleAt(END.plusSeconds(2));

    for (int i = 0; i < 4; i++) {
      LotSale last = fixture.orders.placed().getLast();
      fixture.expire(last);
      fixture.settling.passOn(last.order()); // told twice, done once
    }

    assertThat(fixture.orders.placed())
        .extracting(LotSale::hammer)
        .containsExactly(usd("600.00"), usd("500.00"), usd("400.00"), usd("300.00"));
    assertThat(fixture.orders.placed())
        .extracting(LotSale::timeToPay)
        .containsExactly(hours(48), hours(24), hours(24), hours(24));
    assertThat(fixture.orders.placed())
        .extracting(sale -> sale.lot().artwork())
        .containsOnly(fixture.orders.placed().getFirst().lot().artwork());
    assertThat(fixture.outbox.events())
        .as("told once, when nobody is left")
        .filteredOn(AuctionUnsold.class::isInstance)
        .hasSize(1);
    assertThat(fixture.outbox.events().getLast()).isInstanceOf(AuctionUnsold.class);
    fixture.settle();
    assertThat(fixture.orders.requested()).doesNotHaveDuplicates();
  }

  @Test
  void R74_a_second_chance_is_told_to_its_bidder_and_to_no_browser() {
    Livestream stream = fixture.show(anAuction().by(artist).endingAt(END));
    fixture.bid(mira, stream.id(), "250.00");
    fixture.bid(noah, stream.id(), "275.00");
    settleAt(END.plusSeconds(2));
    int told = fixture.live.told().size();

    fixture.expire(fixture.orders.placed().getLast());

    assertThat(fixture.outbox.events())
        .filteredOn(AuctionWon.class::isInstance)
        .extracting(it -> ((AuctionWon) it).winner(), it -> ((AuctionWon) it).secondChance())
        .containsExactly(tuple(noah, false), tuple(mira, true));
    assertThat(fixture.live.told()).hasSize(told);
  }

  @Test
  void R74_a_work_that_was_bought_from_the_shelf_meanwhile_is_not_offered_again() {
    Artwork work = hung();
    Livestream stream =
        fixture.show(aStream().by(artist).auctioningFrom("100.00").endingAt(END).of(work.id()));
    fixture.running.become(AuctionFixture.caller(artist), stream.id(), LivestreamStatus.LIVE);
    fixture.bid(mira, stream.id(), "250.00");
    fixture.bid(noah, stream.id(), "275.00");
    settleAt(END.plusSeconds(2));
    LotSale sale = fixture.orders.placed().getFirst();

    fixture.release(sale);
    fixture.buyAway(work.id());
    fixture.settling.passOn(sale.order());

    assertThat(fixture.orders.placed()).hasSize(1);
    assertThat(fixture.outbox.events().getLast()).isInstanceOf(AuctionUnsold.class);
  }

  @Test
  void R32_a_provider_that_is_away_is_asked_again() {
    Livestream stream = fixture.show(anAuction().by(artist).endingAt(END));
    fixture.bid(mira, stream.id(), "250.00");
    fixture.orders.beAway(true);
    settleAt(END.plusSeconds(2));
    assertThat(fixture.orders.placed()).hasSize(1);
    assertThat(fixture.orders.requested()).isEmpty();

    fixture.orders.beAway(false);
    settleAt(END.plusSeconds(20));

    assertThat(fixture.orders.placed()).hasSize(1);
    assertThat(fixture.orders.requested()).hasSize(1);
  }

  @Test
  void an_auction_that_cannot_be_settled_keeps_no_other_waiting() {
    Livestream broken = fixture.show(anAuction().by(artist).endingAt(END));
    fixture.bid(mira, broken.id(), "250.00");
    Livestream other = fixture.show(anAuction().by(artist).endingAt(END));
    fixture.bid(noah, other.id(), "260.00");
    fixture.orders.fail(mira);

    settleAt(END.plusSeconds(2));

    assertThat(fixture.orders.placed()).extracting(LotSale::winner).containsExactly(noah);
    assertThat(fixture.orders.requested()).hasSize(1);
    assertThat(fixture.failedItems.waiting("settle-auctions")).isEqualTo(1);
  }

  @Test
  void what_no_provider_takes_is_not_sold() {
    Livestream stream =
        fixture.show(aStream().by(artist).auctioningFrom("0.05").endingAt(END).live());
    fixture.bid(mira, stream.id(), "0.05");

    settleAt(END.plusSeconds(2));

    assertThat(fixture.orders.placed()).isEmpty();
    assertThat(fixture.outbox.events().getLast()).isInstanceOf(AuctionUnsold.class);
  }

  private void settleAt(Instant at) {
    fixture.clock.advance(Duration.between(fixture.clock.instant(), at));
    fixture.settle();
  }

  private Artwork hung() {
    Artwork work = anArtwork().by(artist).inCopies(1).create();
    fixture.artworks.add(work);
    return work;
  }

  private static Duration hours(int hours) {
    return Duration.ofHours(hours);
  }
}
