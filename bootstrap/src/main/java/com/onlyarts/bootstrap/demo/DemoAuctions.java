package com.onlyarts.bootstrap.demo;

import com.onlyarts.bootstrap.demo.AuctionScript.Auction;
import com.onlyarts.bootstrap.demo.AuctionScript.Bid;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One auction is over, one is on, and one is announced. */
final class DemoAuctions {
  private final DemoUsers users;
  private final DemoWorks works;
  private final Instant today;
  private final DemoCalendar calendar;

  /**
   * @param today when the demo is put up, on the clock on the wall
   */
  DemoAuctions(DemoUsers users, DemoWorks works, Instant today, DemoCalendar calendar) {
    this.users = users;
    this.works = works;
    this.today = today;
    this.calendar = calendar;
  }

  /** Holds the one that is over; its winner has yet to pay. */
  void holdYesterdays() {
    Auction auction = AuctionScript.YESTERDAY;
    String path = open(auction, Map.of());
    bid(path, AuctionScript.YESTERDAYS_BIDS);
    users.does(auction.artist(), "PUT", path + "/status", Map.of("status", "ended"));
  }

  /** Opens the one that one can bid on today; its clock is running. */
  void openTodays() {
    calendar.goBack(Duration.ofMinutes(15));
    String path =
        open(
            AuctionScript.TODAY,
            Map.of("endsAt", today.plus(AuctionScript.TODAYS_LENGTH).toString()));
    bid(path, AuctionScript.TODAYS_BIDS);
  }

  void announceTomorrows() {
    announce(
        AuctionScript.TOMORROW, Map.of("scheduledAt", today.plus(Duration.ofDays(1)).toString()));
  }

  private String open(Auction auction, Map<String, Object> terms) {
    String path = announce(auction, terms);
    users.does(auction.artist(), "PUT", path + "/status", Map.of("status", "live"));
    return path;
  }

  private String announce(Auction auction, Map<String, Object> terms) {
    Map<String, Object> all = new HashMap<>(terms);
    all.put("title", auction.title());
    all.put("description", auction.description());
    all.put("thumbnailUrl", works.pictureOf(auction.work()));
    all.put("isAuction", true);
    all.put("startingBid", auction.startingBid());
    all.put("artworkId", works.idOf(auction.work()));
    return "/livestreams/"
        + users
            .does(auction.artist(), "POST", "/livestreams", all)
            .at("/data/livestream/id")
            .asText();
  }

  private void bid(String auction, List<Bid> bids) {
    for (Bid bid : bids) {
      calendar.goBack(bid.ago());
      users.does(bid.who(), "POST", auction + "/bids", Map.of("amount", bid.amount()));
    }
  }
}
