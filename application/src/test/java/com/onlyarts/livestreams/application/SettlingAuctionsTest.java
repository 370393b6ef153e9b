package com.onlyarts.livestreams.application;

import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;
import static com.onlyarts.livestreams.domain.LivestreamFixture.NOON;
import static com.onlyarts.livestreams.domain.LivestreamFixture.aStream;
import static com.onlyarts.livestreams.domain.LivestreamFixture.anAuction;
import static com.onlyarts.livestreams.domain.LivestreamFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
  private final AuctionHouse house = new AuctionHouse();
  private final PersonId artist = PersonId.next();
  private final PersonId mira = PersonId.next();
  private final PersonId noah = PersonId.next();

  @Test
  void R73_two_seconds_after_the_end_and_not_before() {
    Livestream stream = house.show(anAuction().by(artist).endingAt(END));
    house.bid(mira, stream.id(), "250.00");

    settleAt(END.plusMillis(1999));
    assertThat(house.orders.placed()).isEmpty();
    settleAt(END.plusSeconds(2));

    assertThat(house.orders.placed()).hasSize(1);
    assertThat(stream.status()).isEqualTo(LivestreamStatus.ENDED);
  }

  @Test
  void R74_the_winner_gets_an_order_of_a_lot_artwork_with_two_days_to_pay_once() {
    Livestream stream = house.show(anAuction().by(artist).endingAt(END));
    house.bid(mira, stream.id(), "250.00");
    house.bid(noah, stream.id(), "275.00");

    settleAt(END.plusSeconds(5));
    house.settle();

    assertThat(house.orders.placed()).hasSize(1);
    LotSale sale = house.orders.placed().getFirst();
    assertThat(sale.winner()).isEqualTo(noah);
    assertThat(sale.hammer()).isEqualTo(usd("275.00"));
    assertThat(sale.timeToPay()).isEqualTo(Duration.ofHours(48));
    Artwork lot = house.artworks.find(sale.lot().artwork()).orElseThrow();
    assertThat(lot.artist()).isEqualTo(artist);
    assertThat(lot.status()).isEqualTo(ArtworkStatus.DRAFT);
    assertThat(lot.edition().held()).isEqualTo(1);
    assertThat(house.orders.requested()).containsExactly(sale.order());
    assertThat(house.outbox.events().getLast())
        .isEqualTo(
            new AuctionWon(
                stream.id(),
                "Live Digital Painting",
                artist,
                noah,
                usd("275.00"),
                sale.order(),
                house.clock.instant().plus(Duration.ofHours(48)),
                false,
                house.clock.instant()));
  }

  @Test
  void R74_the_linked_work_leaves_the_shelf_while_people_bid() {
    Artwork work = hung();
    Livestream stream = house.show(aStream().by(artist).auctioningFrom("100.00").endingAt(END).of(work.id()));
    house.running.become(AuctionHouse.caller(artist), stream.id(), LivestreamStatus.LIVE);
    assertThatExceptionOfType(Rejected.class).isThrownBy(() -> house.buyAway(work.id()));
    house.bid(mira, stream.id(), "250.00");

    settleAt(END.plusSeconds(2));

    assertThat(house.orders.placed().getFirst().lot().artwork()).isEqualTo(work.id());
    assertThat(house.artworks.find(work.id()).orElseThrow().edition().held()).isEqualTo(1);
  }

  @Test
  void R74_without_a_bid_or_below_the_reserve_nothing_is_sold_and_the_work_is_back() {
    Artwork work = hung();
    Livestream reserved = house.show(aStream().by(artist).auctioningFrom("100.00").reservedAt("300.00").endingAt(END).of(work.id()));
    house.running.become(AuctionHouse.caller(artist), reserved.id(), LivestreamStatus.LIVE);
    house.bid(mira, reserved.id(), "299.99");
    Livestream ignored = house.show(anAuction().by(artist).endingAt(END));

    settleAt(END.plusSeconds(2));

    assertThat(house.orders.placed()).isEmpty();
    assertThat(house.outbox.events())
        .contains(
            new AuctionUnsold(reserved.id(), "Live Digital Painting", artist, house.clock.instant()),
            new AuctionUnsold(ignored.id(), "Live Digital Painting", artist, house.clock.instant()));
    assertThat(house.artworks.find(work.id()).orElseThrow().edition().held()).isZero();
  }

  @Test
  void R74_who_does_not_pay_passes_the_lot_on_three_times_at_the_next_bidders_own_bid() {
    Livestream stream = house.show(anAuction().by(artist).endingAt(END));
    for (int i = 1; i <= 6; i++) {
      house.bid(PersonId.next(), stream.id(), i + "00.00");
    }
    settleAt(END.plusSeconds(2));

    for (int i = 0; i < 4; i++) {
      LotSale last = house.orders.placed().getLast();
      house.expire(last);
      house.settling.passOn(last.order()); // told twice, done once
    }

    assertThat(house.orders.placed()).extracting(LotSale::hammer).containsExactly(usd("600.00"), usd("500.00"), usd("400.00"), usd("300.00"));
    assertThat(house.orders.placed()).extracting(LotSale::timeToPay).containsExactly(hours(48), hours(24), hours(24), hours(24));
    assertThat(house.orders.placed()).extracting(sale -> sale.lot().artwork()).containsOnly(house.orders.placed().getFirst().lot().artwork());
    assertThat(house.outbox.events().getLast()).isInstanceOf(AuctionUnsold.class);
    house.settle();
    assertThat(house.orders.requested()).doesNotHaveDuplicates();
  }

  @Test
  void R74_a_work_that_was_bought_from_the_shelf_meanwhile_is_not_offered_again() {
    Artwork work = hung();
    Livestream stream = house.show(aStream().by(artist).auctioningFrom("100.00").endingAt(END).of(work.id()));
    house.running.become(AuctionHouse.caller(artist), stream.id(), LivestreamStatus.LIVE);
    house.bid(mira, stream.id(), "250.00");
    house.bid(noah, stream.id(), "275.00");
    settleAt(END.plusSeconds(2));
    LotSale sale = house.orders.placed().getFirst();

    house.release(sale);
    house.buyAway(work.id());
    house.settling.passOn(sale.order());

    assertThat(house.orders.placed()).hasSize(1);
    assertThat(house.outbox.events().getLast()).isInstanceOf(AuctionUnsold.class);
  }

  @Test
  void R32_a_provider_that_is_away_is_asked_again() {
    Livestream stream = house.show(anAuction().by(artist).endingAt(END));
    house.bid(mira, stream.id(), "250.00");
    house.orders.beAway(true);
    settleAt(END.plusSeconds(2));
    assertThat(house.orders.placed()).hasSize(1);
    assertThat(house.orders.requested()).isEmpty();

    house.orders.beAway(false);
    settleAt(END.plusSeconds(20));

    assertThat(house.orders.placed()).hasSize(1);
    assertThat(house.orders.requested()).hasSize(1);
  }

  @Test
  void an_auction_that_cannot_be_settled_keeps_no_other_waiting() {
    Livestream broken = house.show(anAuction().by(artist).endingAt(END));
    house.bid(mira, broken.id(), "250.00");
    Livestream other = house.show(anAuction().by(artist).endingAt(END));
    house.bid(noah, other.id(), "260.00");
    house.orders.fail(mira);

    settleAt(END.plusSeconds(2));

    assertThat(house.orders.placed()).extracting(LotSale::winner).containsExactly(noah);
    assertThat(house.orders.requested()).hasSize(1);
    assertThat(house.failedItems.waiting("settle-auctions")).isEqualTo(1);
  }

  @Test
  void what_no_provider_takes_is_not_sold() {
    Livestream stream = house.show(aStream().by(artist).auctioningFrom("0.05").endingAt(END).live());
    house.bid(mira, stream.id(), "0.05");

    settleAt(END.plusSeconds(2));

    assertThat(house.orders.placed()).isEmpty();
    assertThat(house.outbox.events().getLast()).isInstanceOf(AuctionUnsold.class);
  }

  private void settleAt(Instant at) {
    house.clock.advance(Duration.between(house.clock.instant(), at));
    house.settle();
  }

  private Artwork hung() {
    Artwork work = anArtwork().by(artist).inCopies(1).create();
    house.artworks.add(work);
    return work;
  }

  private static Duration hours(int hours) {
    return Duration.ofHours(hours);
  }
}
