package com.onlyarts.livestreams.rest;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.contract.model.CreateLivestreamRequestJson;
import com.onlyarts.contract.model.LivestreamStatusJson;
import com.onlyarts.contract.model.PlaceBidRequestJson;
import com.onlyarts.contract.model.UpdateLivestreamRequestJson;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.WebLinks;
import com.onlyarts.livestreams.application.AnnouncingLivestreams.Announcement;
import com.onlyarts.livestreams.application.port.LivestreamFilter;
import com.onlyarts.livestreams.domain.AuctionTerms;
import com.onlyarts.livestreams.domain.BidOffer;
import com.onlyarts.livestreams.domain.LivestreamStatus;
import com.onlyarts.livestreams.domain.StreamDetails;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for in the contract's words, in those of livestreams.
 *
 * @param links which addresses of pictures may be stored (R91)
 * @param currency what bids are in (R4)
 */
public record LivestreamRequests(WebLinks links, Currency currency) {
  private static final int LAST_YEAR = 9999;

  /** What only auctions have is not looked at where nothing is auctioned. */
  Announcement announcement(CreateLivestreamRequestJson request) {
    StreamDetails details =
        new StreamDetails(
            request.title(),
            Optional.ofNullable(request.description()),
            Optional.ofNullable(request.thumbnailUrl()).map(this::thumbnail),
            Optional.ofNullable(request.scheduledAt()).map(at -> instant("scheduledAt", at)));
    return new Announcement(
        details,
        Boolean.TRUE.equals(request.isAuction()) ? Optional.of(terms(request)) : Optional.empty());
  }

  private AuctionTerms terms(CreateLivestreamRequestJson request) {
    if (request.startingBid() == null) {
      throw new InvalidValue("startingBid", "is needed for an auction");
    }
    return new AuctionTerms(
        money("startingBid", request.startingBid()),
        Optional.ofNullable(request.reservePrice()).map(amount -> money("reservePrice", amount)),
        Optional.ofNullable(request.endsAt()).map(at -> instant("endsAt", at)),
        Optional.ofNullable(request.artworkId()).map(ArtworkId::new));
  }

  /**
   * What is announced now, with what the request says instead; an absent member leaves things as
   * they are, null and an empty text take an optional one away (R2).
   */
  Announcement retold(Announcement now, UpdateLivestreamRequestJson request) {
    StreamDetails said = now.details();
    StreamDetails details =
        new StreamDetails(
            request.title().said().orElse(said.title()),
            request.description().appliedTo(said.description(), Function.identity()),
            request.thumbnailUrl().appliedTo(said.thumbnailUrl(), this::thumbnail),
            request.scheduledAt().appliedTo(said.scheduledAt(), at -> instant("scheduledAt", at)));
    return new Announcement(details, now.auction().map(terms -> retold(terms, request)));
  }

  private AuctionTerms retold(AuctionTerms now, UpdateLivestreamRequestJson request) {
    return new AuctionTerms(
        request
            .startingBid()
            .said()
            .map(amount -> money("startingBid", amount))
            .orElse(now.startingBid()),
        request.reservePrice().appliedTo(now.reserve(), amount -> money("reservePrice", amount)),
        request.endsAt().appliedTo(now.endsAt(), at -> instant("endsAt", at)),
        request.artworkId().appliedTo(now.artwork(), ArtworkId::new));
  }

  BidOffer offer(PlaceBidRequestJson request) {
    return new BidOffer(
        money("amount", request.amount()),
        Optional.ofNullable(request.maxAmount()).map(amount -> money("maxAmount", amount)));
  }

  static LivestreamFilter filter(
      @Nullable LivestreamStatusJson status,
      @Nullable UUID artistId,
      @Nullable Boolean isAuction,
      Optional<Caller> viewer) {
    return new LivestreamFilter(
        Optional.ofNullable(status).map(LivestreamRequests::status),
        Optional.ofNullable(artistId).map(PersonId::new),
        Optional.ofNullable(isAuction),
        viewer.map(Caller::person));
  }

  static LivestreamStatus status(LivestreamStatusJson status) {
    return LivestreamStatus.labelled(status.toString());
  }

  private @Nullable String thumbnail(String address) {
    return address.isEmpty() ? null : links.accept("thumbnailUrl", address);
  }

  /** Within the years 1 to 9999: a database knows no others. */
  private static Instant instant(String field, OffsetDateTime at) {
    if (at.getYear() < 1 || at.getYear() > LAST_YEAR) {
      throw new InvalidValue(field, "must lie in the years 1 to %d".formatted(LAST_YEAR));
    }
    return at.toInstant();
  }

  private Money money(String field, BigDecimal amount) {
    return Money.of(field, amount, currency);
  }
}
