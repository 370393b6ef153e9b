package com.onlyarts.bootstrap.demo;

import java.time.Duration;
import java.util.List;

/** What comes under the hammer in the demo, and who bids. */
final class AuctionScript {
  static final Auction YESTERDAY =
      new Auction(
          "lucia.ferri",
          "Ochre over Night",
          "Ochre, by candlelight",
          "The lamp stays off. You bid on what you see.",
          300);

  /** How long ago, who, and how much. */
  static final List<Bid> YESTERDAYS_BIDS =
      List.of(
          new Bid(Duration.ofMinutes(1_430), "noah.b", 300),
          new Bid(Duration.ofMinutes(1_425), "leon.marsh", 380),
          new Bid(Duration.ofMinutes(1_421), "noah.b", 450),
          new Bid(Duration.ofMinutes(1_416), "leon.marsh", 520));

  static final Auction TODAY =
      new Auction(
          "ines.moreau",
          "Tide Table No. 4",
          "Tide Table, live from the shed",
          "One painting, one evening, the tide coming in behind it.",
          400);

  /** When the hammer falls, from the moment at which the demo stands. */
  static final Duration TODAYS_LENGTH = Duration.ofHours(23);

  static final List<Bid> TODAYS_BIDS =
      List.of(
          new Bid(Duration.ofMinutes(14), "noah.b", 400),
          new Bid(Duration.ofMinutes(11), "ada_okoye", 450),
          new Bid(Duration.ofMinutes(6), "noah.b", 480),
          new Bid(Duration.ofMinutes(2), "ada_okoye", 520));

  static final Auction TOMORROW =
      new Auction(
          "yuki_tanaka",
          "Folded Map of Nowhere",
          "Folded Map of Nowhere, unfolded",
          "Yuki opens the map for the first and last time.",
          120);

  private AuctionScript() {}

  record Auction(String artist, String work, String title, String description, int startingBid) {}

  record Bid(Duration ago, String who, int amount) {}
}
