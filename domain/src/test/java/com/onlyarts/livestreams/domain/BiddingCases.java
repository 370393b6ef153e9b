package com.onlyarts.livestreams.domain;

import static com.onlyarts.livestreams.domain.LivestreamFixture.usd;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The one table of bids that domain, fake and database are held to (R71, R72). A bid reads {@code A
 * 100} or {@code A 100-500}, the second being the max; what is expected after it reads {@code A
 * 100} (who leads, at which price) or {@code min 105} (refused, with the minimum).
 */
public final class BiddingCases {
  private BiddingCases() {}

  /** An auction from 100.00, its reserve, and what happens in it. */
  public record Case(String name, Optional<String> reserve, List<Turn> turns) {

    /** The same auction, on air. */
    public LivestreamFixture auction() {
      LivestreamFixture auction = LivestreamFixture.anAuction();
      return reserve.map(auction::reservedAt).orElse(auction);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** One offer, and what must come of it. */
  public record Turn(
      String bidder, BidOffer offer, Optional<Money> minimum, String leader, Money price) {}

  public static Stream<Case> all() {
    return Stream.of(
        of("the first bid is at least the starting bid", "A 99.99 -> min 100", "A 100 -> A 100"),
        of(
            "then at least the current bid and one increment",
            "A 250 -> A 250",
            "B 254.99 -> min 255",
            "B 255 -> B 255"),
        of("275 over 250 makes exactly 275", "A 250 -> A 250", "B 275 -> B 275"),
        of(
            "nobody outbids themselves: it raises their max",
            "A 250 -> A 250",
            "A 275 -> A 250",
            "A 275 -> min 275.01",
            "B 260 -> A 265"),
        of(
            "a plain bid stands at its amount, however high",
            "A 100 -> A 100",
            "B 5000 -> B 5000",
            "A 5049.99 -> min 5050"),
        of("a proxy opens at its amount", "A 100-500 -> A 100"),
        of("a plain bid below a max is outbid at once", "A 100-500 -> A 100", "B 150 -> A 155"),
        of("never beyond the max", "A 100-500 -> A 100", "B 495 -> A 500"),
        of(
            "equal maxima: the earlier wins",
            "A 100-500 -> A 100",
            "B 105-500 -> A 500",
            "C 509.99 -> min 510"),
        of("a bid equal to the max loses too", "A 100-500 -> A 100", "B 500 -> A 500"),
        of(
            "the second max and one increment is the price",
            "A 100-300 -> A 100",
            "B 105-400 -> B 310"),
        of("but never more than the winner's max", "A 100-300 -> A 100", "B 105-302 -> B 302"),
        of(
            "a plain bid above the max stands at its amount",
            "A 100-300 -> A 100",
            "B 350 -> B 350"),
        of(
            "an amount above the max is a bid of that amount",
            "A 100-300 -> A 100",
            "B 350-800 -> B 350"),
        of("a proxy over a plain bid needs one increment", "A 250 -> A 250", "B 255-400 -> B 255"),
        of(
            "raising one's own max does not move the price",
            "A 100-300 -> A 100",
            "A 105-800 -> A 100",
            "B 400 -> A 410"),
        of(
            "nor does turning a plain bid into a proxy",
            "A 100 -> A 100",
            "A 100-800 -> A 100",
            "B 400 -> A 410"),
        of(
            "one's own max only rises",
            "A 100-300 -> A 100",
            "A 100-300 -> min 300.01",
            "A 100-200 -> min 300.01"),
        of(
            "a plain bid below one's own max changes nothing",
            "A 100-500 -> A 100",
            "A 200 -> min 500.01",
            "B 300 -> A 310"),
        reserved(
            "a max that reaches the reserve lifts the price to it",
            "300",
            "A 100-300 -> A 300",
            "B 305 -> min 310",
            "B 310 -> B 310"),
        reserved("a max below the reserve does not", "300", "A 100-299.99 -> A 100"),
        reserved(
            "nor does the second one's, until somebody reaches it",
            "300",
            "A 100-200 -> A 100",
            "B 105-250 -> B 205",
            "A 210-800 -> A 300",
            "B 400 -> A 410"),
        reserved(
            "raising one's own max to the reserve lifts the price too",
            "300",
            "A 100 -> A 100",
            "A 100-200 -> A 100",
            "A 350 -> A 300",
            "A 100-500 -> A 300"),
        reserved(
            "a plain bid above the reserve stands at its amount",
            "300",
            "A 100 -> A 100",
            "B 350 -> B 350"),
        of(
            "three proxies",
            "A 100-200 -> A 100",
            "B 105-300 -> B 205",
            "C 210-250 -> B 255",
            "A 260-1000 -> A 310"),
        of(
            "cents",
            "A 100 -> A 100",
            "B 105.01 -> B 105.01",
            "A 110 -> min 110.01",
            "A 110.01 -> A 110.01"));
  }

  private static Case of(String name, String... turns) {
    return new Case(name, Optional.empty(), Arrays.stream(turns).map(BiddingCases::turn).toList());
  }

  private static Case reserved(String name, String reserve, String... turns) {
    return new Case(
        name, Optional.of(reserve), Arrays.stream(turns).map(BiddingCases::turn).toList());
  }

  private static Turn turn(String text) {
    String[] bidAndOutcome = text.split(" -> ");
    String[] bid = bidAndOutcome[0].split("[ -]");
    String[] outcome = bidAndOutcome[1].split(" ");
    BidOffer offer =
        new BidOffer(usd(bid[1]), bid.length > 2 ? Optional.of(usd(bid[2])) : Optional.empty());
    boolean refused = outcome[0].equals("min");
    return new Turn(
        bid[0],
        offer,
        refused ? Optional.of(usd(outcome[1])) : Optional.empty(),
        outcome[0],
        usd(outcome[1]));
  }

  /** The people of the table, the same by the same letter. */
  public static final class Bidders {
    private final Map<String, PersonId> byLetter = new HashMap<>();
    private final Supplier<PersonId> somebody;

    public Bidders(Supplier<PersonId> somebody) {
      this.somebody = somebody;
    }

    public PersonId get(String letter) {
      return byLetter.computeIfAbsent(letter, _ -> somebody.get());
    }
  }
}
