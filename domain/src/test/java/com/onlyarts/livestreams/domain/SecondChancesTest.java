package com.onlyarts.livestreams.domain;

import static com.onlyarts.livestreams.domain.LivestreamFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.ordering.domain.OrderId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SecondChancesTest {

  @Test
  void R74_the_winner_first_then_three_more_at_their_own_bids() {
    List<TopBid> ranking =
        Stream.of("500", "400", "300", "200", "100")
            .map(amount -> new TopBid(PersonId.next(), usd(amount)))
            .toList();
    SecondChances chances = new SecondChances(terms(Optional.empty()), ranking);

    assertThat(chances.at(0)).contains(ranking.get(0));
    assertThat(chances.at(3)).contains(ranking.get(3));
    assertThat(chances.at(4)).isEmpty();
  }

  @Test
  void R74_below_the_reserve_nobody_buys() {
    List<TopBid> ranking =
        List.of(
            new TopBid(PersonId.next(), usd("500.00")), new TopBid(PersonId.next(), usd("499.99")));
    SecondChances chances = new SecondChances(terms(Optional.of(usd("500.00"))), ranking);

    assertThat(chances.at(0)).isPresent();
    assertThat(chances.at(1)).isEmpty();
  }

  @Test
  void R74_without_bids_there_is_nobody() {
    assertThat(new SecondChances(terms(Optional.empty()), List.of()).at(0)).isEmpty();
  }

  @Test
  void R74_two_days_to_pay_then_one() {
    assertThat(SecondChances.timeToPay(0)).isEqualTo(Duration.ofDays(2));
    assertThat(SecondChances.timeToPay(1)).isEqualTo(Duration.ofHours(24));
  }

  private static AuctionTerms terms(Optional<Money> reserve) {
    return new AuctionTerms(usd("100.00"), reserve, Optional.empty(), Optional.empty());
  }

  @Test
  void R74_all_offers_but_the_winners_are_second_chances() {
    for (int chance = 0; chance <= 3; chance++) {
      LotOffer offer =
          new LotOffer(
              LivestreamId.next(),
              chance,
              PersonId.next(),
              LivestreamFixture.usd("5.00"),
              OrderId.next(),
              LivestreamFixture.NOON);
      assertThat(offer.isSecondChance()).isEqualTo(chance > 0);
    }
  }
}
