package com.onlyarts.livestreams.application;

import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;
import static com.onlyarts.livestreams.application.AuctionFixture.anAdmin;
import static com.onlyarts.livestreams.application.AuctionFixture.caller;
import static com.onlyarts.livestreams.domain.LivestreamFixture.NOON;
import static com.onlyarts.livestreams.domain.LivestreamFixture.aStream;
import static com.onlyarts.livestreams.domain.LivestreamFixture.anAuction;
import static com.onlyarts.livestreams.domain.LivestreamFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.ArtworkDetails;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.ArtworkStatus;
import com.onlyarts.catalog.domain.CatalogRejection.ArtworkInAuction;
import com.onlyarts.catalog.domain.CatalogRejection.ArtworkNotFound;
import com.onlyarts.catalog.domain.CatalogRejection.ArtworkUnavailable;
import com.onlyarts.catalog.domain.CatalogRejection.NotEnoughCopies;
import com.onlyarts.catalog.domain.CatalogRejection.NotYourArtwork;
import com.onlyarts.catalog.domain.Price;
import com.onlyarts.catalog.domain.Tags;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.Rejection;
import com.onlyarts.kernel.application.port.RecordingAuditTrail.AuditEntry;
import com.onlyarts.livestreams.api.AuctionVoided;
import com.onlyarts.livestreams.api.BidderSuspended;
import com.onlyarts.livestreams.api.LeadReturned;
import com.onlyarts.livestreams.api.StreamArtistGone;
import com.onlyarts.livestreams.application.AnnouncingLivestreams.Announcement;
import com.onlyarts.livestreams.application.port.BidView;
import com.onlyarts.livestreams.domain.AuctionTerms;
import com.onlyarts.livestreams.domain.Livestream;
import com.onlyarts.livestreams.domain.LivestreamStatus;
import com.onlyarts.livestreams.domain.LivestreamsRejection.AuctionHasBids;
import com.onlyarts.livestreams.domain.LivestreamsRejection.AuctionOver;
import com.onlyarts.livestreams.domain.LivestreamsRejection.NotYourLivestream;
import com.onlyarts.livestreams.domain.StreamDetails;
import com.onlyarts.livestreams.domain.TopBid;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What an auction binds its seller to (R73). */
class BindingAuctionsTest {
  private static final Instant END = NOON.plus(Duration.ofHours(1));
  private final AuctionFixture fixture = new AuctionFixture();
  private final PersonId artist = PersonId.next();
  private final PersonId mira = PersonId.next();
  private final PersonId noah = PersonId.next();

  @Test
  void R73_with_bids_the_artist_waits_for_the_announced_end() {
    Livestream stream = fixture.show(anAuction().by(artist).endingAt(END));
    fixture.bid(mira, stream.id(), "250.00");

    refuses(() -> end(stream, artist), new AuctionHasBids(stream.id()));

    fixture.clock.advance(Duration.between(fixture.clock.instant(), END));
    end(stream, artist);
    fixture.clock.advance(Duration.ofSeconds(2));
    fixture.settle();
    assertThat(fixture.orders.placed()).hasSize(1);
  }

  @Test
  void R73_without_a_bid_or_an_announced_end_the_artist_ends_it() {
    Livestream ignored = fixture.show(anAuction().by(artist).endingAt(END));
    Livestream open = fixture.show(anAuction().by(artist));
    fixture.bid(mira, open.id(), "250.00");

    end(ignored, artist);
    end(open, artist);

    fixture.clock.advance(Duration.ofSeconds(2));
    fixture.settle();
    assertThat(fixture.orders.placed()).hasSize(1);
  }

  @Test
  void R73_an_admin_ends_an_auction_and_nothing_is_sold() {
    Artwork work = hung();
    Livestream stream =
        fixture.show(aStream().by(artist).auctioningFrom("100.00").endingAt(END).of(work.id()));
    start(stream);
    fixture.bid(mira, stream.id(), "250.00");
    fixture.bid(noah, stream.id(), "300.00");
    var admin = anAdmin();

    fixture.running.become(admin, stream.id(), LivestreamStatus.ENDED);
    fixture.running.become(admin, stream.id(), LivestreamStatus.ENDED);
    fixture.clock.advance(Duration.ofHours(2));
    fixture.settle();

    assertThat(fixture.orders.placed()).isEmpty();
    assertThat(stock(work)).isZero();
    assertThat(told()).containsExactlyInAnyOrder(artist, mira, noah);
    assertThat(fixture.live.told().getLast().facts().get("sold")).isEqualTo(false);
    assertThat(fixture.audit.deeds())
        .extracting(AuditEntry::act)
        .containsExactly("livestreams.end");
    refuses(() -> fixture.bid(mira, stream.id(), "400.00"), new AuctionOver(stream.id()));
  }

  @Test
  void R73_an_admin_starts_nothing_for_an_artist_and_sells_an_own_auction_like_anybody() {
    Livestream stream = fixture.show(aStream().by(artist));
    refuses(
        () -> fixture.running.become(anAdmin(), stream.id(), LivestreamStatus.LIVE),
        new NotYourLivestream(stream.id()));
    var admin = anAdmin();
    Livestream own = fixture.show(anAuction().by(admin.person()).endingAt(END));
    fixture.bid(mira, own.id(), "250.00");

    refuses(
        () -> fixture.running.become(admin, own.id(), LivestreamStatus.ENDED),
        new AuctionHasBids(own.id()));
  }

  @Test
  void R73_a_takedown_of_the_work_voids_its_auction_and_tells_everybody() {
    Artwork work = hung();
    Livestream stream =
        fixture.show(aStream().by(artist).auctioningFrom("100.00").endingAt(END).of(work.id()));
    start(stream);
    fixture.bid(mira, stream.id(), "250.00");
    Livestream other = fixture.show(anAuction().by(artist).endingAt(END));
    fixture.bid(mira, other.id(), "250.00");

    fixture.voiding.ofWork(work.id());
    fixture.voiding.ofWork(work.id());
    fixture.clock.advance(Duration.ofHours(2));
    fixture.settle();

    assertThat(told()).containsExactlyInAnyOrder(artist, mira);
    assertThat(fixture.orders.placed()).hasSize(1);
    assertThat(stock(work)).isZero();
  }

  @Test
  void R19_of_an_artist_who_has_left_nothing_is_sold() {
    Livestream auction = fixture.show(anAuction().by(artist).endingAt(END));
    fixture.bid(mira, auction.id(), "250.00");
    Livestream plain = fixture.show(aStream().by(artist).live());

    Livestream announced = fixture.show(aStream().by(artist));

    fixture.voiding.ofArtist(artist);
    fixture.outbox.events().stream()
        .filter(StreamArtistGone.class::isInstance)
        .map(StreamArtistGone.class::cast)
        .forEach(event -> fixture.voiding.callOff(event.livestream()));
    fixture.settle();

    assertThat(List.of(auction, plain, announced))
        .extracting(stream -> fixture.livestreams.find(stream.id()).orElseThrow().status())
        .containsOnly(LivestreamStatus.ENDED);
    assertThat(told()).containsExactlyInAnyOrder(artist, mira);
    assertThat(fixture.orders.placed()).isEmpty();
  }

  @Test
  void R19_the_bids_of_a_suspended_leader_are_void_and_the_next_leads_at_their_own() {
    Livestream auction = fixture.show(anAuction().by(artist).endingAt(END));
    PersonId third = PersonId.next();
    fixture.bid(third, auction.id(), "200.00");
    fixture.bid(noah, auction.id(), "250.00");
    fixture.bid(mira, auction.id(), "400.00");

    suspend(mira);

    assertThat(fixture.live.told().getLast().name()).isEqualTo("bid-voided");
    assertThat(fixture.live.told().getLast().facts())
        .isEqualTo(
            Map.of(
                "livestreamId",
                auction.id(),
                "currentBid",
                usd("250.00"),
                "currency",
                "USD",
                "minimumBid",
                usd("255.00"),
                "bidderId",
                noah,
                "bidsCount",
                3,
                "at",
                fixture.clock.instant()));
    assertThat(fixture.outbox.events())
        .contains(
            new LeadReturned(
                auction.id(),
                auction.details().title(),
                noah,
                usd("250.00"),
                fixture.clock.instant()));
    assertThat(fixture.bid(third, auction.id(), "255.00").outbid()).contains(noah);
    assertThat(fixture.watching.show(auction.id()).bids())
        .extracting(BidView::isVoid)
        .containsExactly(false, true, false, false);
    fixture.clock.advance(Duration.ofHours(2));
    fixture.settle();
    assertThat(fixture.orders.placed())
        .singleElement()
        .satisfies(sale -> assertThat(sale.winner()).isEqualTo(third));
  }

  @Test
  void R19_where_nobody_else_has_bid_nobody_leads_and_bidding_begins_anew() {
    Livestream auction = fixture.show(anAuction().by(artist).endingAt(END));
    fixture.bid(mira, auction.id(), "400.00");

    suspend(mira);

    Map<String, ?> facts = fixture.live.told().getLast().facts();
    assertThat(facts.get("minimumBid")).isEqualTo(usd("100.00"));
    assertThat(facts.keySet()).doesNotContain("currentBid", "bidderId");
    fixture.bid(noah, auction.id(), "100.00");
  }

  @Test
  void R19_bids_of_a_suspended_person_who_does_not_lead_change_no_price() {
    Livestream auction = fixture.show(anAuction().by(artist).endingAt(END));
    fixture.bid(mira, auction.id(), "200.00");
    fixture.bid(noah, auction.id(), "250.00");
    int told = fixture.live.told().size();

    suspend(mira);

    assertThat(fixture.live.told()).hasSize(told);
    assertThat(fixture.bids.ranking(auction.id(), 9))
        .extracting(TopBid::bidder)
        .containsExactly(noah);
  }

  private void suspend(PersonId bidder) {
    fixture.voidingBids.ofBidder(bidder);
    fixture.outbox.events().stream()
        .filter(BidderSuspended.class::isInstance)
        .map(BidderSuspended.class::cast)
        .forEach(event -> fixture.voidingBids.voidAll(event.livestream(), event.bidder()));
  }

  @Test
  void R73_of_a_work_in_an_auction_only_the_words_change() {
    Artwork work = hung();
    Livestream stream = fixture.show(aStream().by(artist).auctioningFrom("100.00").of(work.id()));
    start(stream);
    ArtworkDetails now = work.details();

    revise(work, it -> worded(it, "Found later", "sea"));
    revise(work, it -> it, OptionalInt.of(1), Optional.of(ArtworkStatus.PUBLISHED));
    refuses(
        () -> revise(work, it -> worded(priced(it), "x", "sea")), new ArtworkInAuction(work.id()));
    refuses(
        () -> revise(work, it -> it, OptionalInt.of(2), Optional.empty()),
        new ArtworkInAuction(work.id()));
    refuses(
        () -> revise(work, it -> it, OptionalInt.empty(), Optional.of(ArtworkStatus.ARCHIVED)),
        new ArtworkInAuction(work.id()));
    refuses(
        () -> fixture.curating.remove(caller(artist), work.id()), new ArtworkInAuction(work.id()));

    ArtworkDetails kept = fixture.artworks.find(work.id()).orElseThrow().details();
    assertThat(kept.description()).contains("Found later");
    assertThat(kept.price()).isEqualTo(now.price());
    end(stream, artist);
    fixture.clock.advance(Duration.ofSeconds(2));
    fixture.settle();
    revise(work, BindingAuctionsTest::priced);
  }

  @Test
  void R73_only_what_can_be_sold_is_announced() {
    Artwork archived = hung();
    fixture.curating.revise(
        caller(artist),
        archived.id(),
        it -> it,
        OptionalInt.empty(),
        Optional.of(ArtworkStatus.ARCHIVED));
    Artwork bought = hung();
    fixture.buyAway(bought.id());
    Artwork others = anArtwork().by(noah).inCopies(1).create();
    fixture.artworks.add(others);

    refuses(() -> announce(archived.id()), new ArtworkUnavailable(archived.id()));
    refuses(() -> announce(bought.id()), new NotEnoughCopies(bought.id(), 1, 0));
    refuses(() -> announce(others.id()), new NotYourArtwork(others.id()));
    announce(hung().id());
  }

  @Test
  void R73_an_announcement_whose_work_is_gone_can_be_mended() {
    Artwork work = hung();
    var announced = announce(work.id()).livestream();
    var started = announce(work.id()).livestream();
    fixture.curating.remove(caller(artist), work.id());
    refuses(
        () -> fixture.running.become(caller(artist), started, LivestreamStatus.LIVE),
        new ArtworkNotFound(work.id()));

    fixture.announcing.revise(caller(artist), announced, it -> it);
    ArtworkId other = hung().id();
    fixture.announcing.revise(caller(artist), announced, _ -> announcementOf(other));
    fixture.running.become(caller(artist), announced, LivestreamStatus.LIVE);

    Artwork gone = hung();
    fixture.buyAway(gone.id());
    var next = announce(hung().id()).livestream();
    refuses(
        () -> fixture.announcing.revise(caller(artist), next, _ -> announcementOf(gone.id())),
        new NotEnoughCopies(gone.id(), 1, 0));
  }

  private AnnouncingLivestreams.Announced announce(ArtworkId work) {
    return fixture.announcing.announce(caller(artist), announcementOf(work));
  }

  private static Announcement announcementOf(ArtworkId work) {
    return new Announcement(
        new StreamDetails("Auction", Optional.empty(), Optional.empty(), Optional.empty()),
        Optional.of(
            new AuctionTerms(
                usd("100.00"), Optional.empty(), Optional.empty(), Optional.of(work))));
  }

  private List<PersonId> told() {
    return fixture.outbox.events().stream()
        .filter(AuctionVoided.class::isInstance)
        .map(event -> ((AuctionVoided) event).person())
        .toList();
  }

  private void start(Livestream stream) {
    fixture.running.become(caller(artist), stream.id(), LivestreamStatus.LIVE);
  }

  private void end(Livestream stream, PersonId by) {
    fixture.running.become(caller(by), stream.id(), LivestreamStatus.ENDED);
  }

  private int stock(Artwork work) {
    return fixture.artworks.find(work.id()).orElseThrow().edition().held();
  }

  private void revise(Artwork work, UnaryOperator<ArtworkDetails> retelling) {
    revise(work, retelling, OptionalInt.empty(), Optional.empty());
  }

  private void revise(
      Artwork work,
      UnaryOperator<ArtworkDetails> retelling,
      OptionalInt copies,
      Optional<ArtworkStatus> status) {
    fixture.curating.revise(caller(artist), work.id(), retelling, copies, status);
  }

  private static ArtworkDetails worded(ArtworkDetails it, String description, String tag) {
    return new ArtworkDetails(
        it.title(),
        Optional.of(description),
        it.imageUrl(),
        it.thumbnailUrl(),
        it.price(),
        it.originalPrice(),
        it.category(),
        new Tags(List.of(tag)),
        it.dimensions(),
        it.fileSize(),
        it.forSale());
  }

  private static ArtworkDetails priced(ArtworkDetails it) {
    return new ArtworkDetails(
        it.title(),
        it.description(),
        it.imageUrl(),
        it.thumbnailUrl(),
        new Price(usd("9.00")),
        Optional.empty(),
        it.category(),
        it.tags(),
        it.dimensions(),
        it.fileSize(),
        it.forSale());
  }

  private Artwork hung() {
    Artwork work = anArtwork().by(artist).inCopies(1).create();
    fixture.artworks.add(work);
    return work;
  }

  private static void refuses(ThrowingCallable act, Rejection why) {
    assertThatExceptionOfType(Rejected.class)
        .isThrownBy(act)
        .satisfies(rejected -> assertThat(rejected.rejection()).isEqualTo(why));
  }
}
