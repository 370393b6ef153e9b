package com.onlyarts.livestreams.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Whom a lot is offered to, one after the other, until somebody pays (R74).
 *
 * @param ranking each bidder's highest bid, the best first
 */
public record SecondChances(AuctionTerms terms, List<TopBid> ranking) {
  /** How often the lot goes on to the next bidder after the winner has not paid. */
  public static final int SECOND_CHANCES = 3;

  private static final Duration FOR_THE_WINNER = Duration.ofDays(2);
  private static final Duration FOR_THE_NEXT = Duration.ofHours(24);

  public SecondChances {
    ranking = List.copyOf(ranking);
  }

  /**
   * Whose turn it is, at their own bid; nobody's when there are no more bidders or chances, or when
   * their bid is below the reserve.
   *
   * @param chance 0 for the winner, 1 to 3 for those who come after
   */
  public Optional<TopBid> at(int chance) {
    if (chance > SECOND_CHANCES || chance >= ranking.size()) {
      return Optional.empty();
    }
    return Optional.of(ranking.get(chance)).filter(bid -> terms.isReserveMetBy(bid.amount()));
  }

  /** How long there is to pay. */
  public static Duration timeToPay(int chance) {
    return chance == 0 ? FOR_THE_WINNER : FOR_THE_NEXT;
  }
}
