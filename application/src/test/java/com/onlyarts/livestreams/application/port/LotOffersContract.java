package com.onlyarts.livestreams.application.port;

import static com.onlyarts.livestreams.domain.LivestreamFixture.NOON;
import static com.onlyarts.livestreams.domain.LivestreamFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.livestreams.domain.LivestreamId;
import com.onlyarts.livestreams.domain.LotOffer;
import com.onlyarts.ordering.domain.OrderId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What all {@link LotOffers} must do, the fake and the real ones alike. */
public abstract class LotOffersContract {
  private static final int MANY = 1000;

  protected abstract LotOffers offers();

  protected abstract LivestreamId anAuction();

  /** Somebody with an account. */
  protected abstract PersonId somebody();

  @Test
  void an_offer_is_found_by_its_order() {
    LotOffer offer = offered(anAuction(), 1);

    assertThat(offers().of(offer.order())).contains(offer);
    assertThat(offers().of(OrderId.next())).isEmpty();
  }

  @Test
  void R74_an_offer_lapses_once() {
    LotOffer offer = offered(anAuction(), 0);

    assertThat(offers().lapse(offer.order(), NOON)).isTrue();
    assertThat(offers().lapse(offer.order(), NOON)).isFalse();
    assertThat(offers().unrequested(Optional.empty(), MANY)).doesNotContain(offer.order());
  }

  @Test
  void R74_the_money_of_each_is_asked_for_once_it_worked() {
    LivestreamId auction = anAuction();
    LotOffer first = offered(auction, 0);
    LotOffer second = offered(auction, 1);

    offers().requested(first.order(), NOON);

    assertThat(offers().unrequested(Optional.empty(), MANY))
        .contains(second.order())
        .doesNotContain(first.order());
    assertThat(offers().unrequested(Optional.of(second.order()), MANY))
        .doesNotContain(second.order());
  }

  private LotOffer offered(LivestreamId auction, int chance) {
    LotOffer offer =
        new LotOffer(
            auction, chance, somebody(), usd("250.00"), OrderId.next(), NOON.plusSeconds(60));
    offers().add(offer, NOON);
    return offer;
  }
}
