package com.onlyarts.livestreams.application.port;

import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.api.Cursor;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.livestreams.domain.AuctionEnd;
import com.onlyarts.livestreams.domain.AuctionTerms;
import com.onlyarts.livestreams.domain.Bid;
import com.onlyarts.livestreams.domain.Livestream;
import com.onlyarts.livestreams.domain.LivestreamId;
import com.onlyarts.livestreams.domain.LivestreamState.Ended;
import com.onlyarts.livestreams.domain.LivestreamState.Live;
import com.onlyarts.livestreams.domain.LivestreamState.Scheduled;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the other fakes keep, looked at; of pages only the first. */
public final class InMemoryLivestreamQueries implements LivestreamQueries {
  private final InMemoryLivestreams livestreams;
  private final InMemoryBids bids;
  private final InMemoryAudience audience;

  public InMemoryLivestreamQueries(
      InMemoryLivestreams livestreams, InMemoryBids bids, InMemoryAudience audience) {
    this.livestreams = livestreams;
    this.bids = bids;
    this.audience = audience;
  }

  @Override
  public Page<LivestreamView> list(LivestreamFilter filter, PageRequest request) {
    List<LivestreamView> found =
        livestreams.all().reversed().stream()
            .filter(stream -> filter.status().map(stream.status()::equals).orElse(true))
            .filter(stream -> filter.artist().map(stream.artist()::equals).orElse(true))
            .filter(stream -> filter.auction().map(it -> it == stream.isAuction()).orElse(true))
            .map(this::view)
            .toList();
    return Page.of(
        request,
        found,
        found.size(),
        stream -> Cursor.at("livestreams:precedence:desc", stream.id().value()));
  }

  @Override
  public Optional<LivestreamView> find(LivestreamId id) {
    return livestreams.find(id).map(this::view);
  }

  @Override
  public List<BidView> latestBids(LivestreamId id, int most) {
    return views(id).stream().limit(most).toList();
  }

  @Override
  public Page<BidView> bids(LivestreamId id, PageRequest request) {
    return Page.of(
        request, views(id), views(id).size(), bid -> Cursor.at("bids:number:desc", bid.number()));
  }

  private List<BidView> views(LivestreamId id) {
    List<Bid> kept = bids.of(id);
    return kept.reversed().stream()
        .map(
            bid ->
                new BidView(
                    bid.id(),
                    bid.number(),
                    bid.amount(),
                    bid.equals(kept.getLast()),
                    bid.automatic(),
                    person(bid.bidder()),
                    bid.at()))
        .toList();
  }

  private LivestreamView view(Livestream stream) {
    return new LivestreamView(
        stream.id(),
        person(stream.artist()),
        stream.details(),
        stream.status(),
        stream.auction().map(terms -> auction(stream, terms)),
        audience.of(stream.id()),
        startOf(stream),
        stream.state() instanceof Ended ended ? Optional.of(ended.endedAt()) : Optional.empty(),
        stream.createdAt());
  }

  private LivestreamView.Auction auction(Livestream stream, AuctionTerms terms) {
    Optional<Money> current = bids.of(stream.id()).reversed().stream().findFirst().map(Bid::amount);
    return new LivestreamView.Auction(
        terms.startingBid(),
        current,
        bids.of(stream.id()).size(),
        stream.auctionEnd().map(AuctionEnd::effective),
        terms.reserve().map(_ -> current.filter(terms::isReserveMetBy).isPresent()),
        terms.artwork());
  }

  private static Optional<Instant> startOf(Livestream stream) {
    return switch (stream.state()) {
      case Scheduled _ -> Optional.empty();
      case Live live -> Optional.of(live.startedAt());
      case Ended ended -> ended.startedAt();
    };
  }

  private static PersonBrief person(PersonId id) {
    return new PersonBrief(
        id, "p" + id.value().toString().substring(24), Optional.of("John Doe"), Optional.empty());
  }
}
