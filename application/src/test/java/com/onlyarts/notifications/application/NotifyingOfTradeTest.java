package com.onlyarts.notifications.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.commissions.api.CommissionLapsed;
import com.onlyarts.commissions.api.CommissionMoved;
import com.onlyarts.commissions.api.CommissionPaid;
import com.onlyarts.commissions.api.CommissionRefunded;
import com.onlyarts.commissions.api.CommissionReleased;
import com.onlyarts.commissions.api.CommissionReminded;
import com.onlyarts.commissions.api.CommissionRequested;
import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.commissions.domain.MilestoneId;
import com.onlyarts.consultations.api.ConsultationBooked;
import com.onlyarts.consultations.api.ConsultationCancelled;
import com.onlyarts.consultations.api.ConsultationDue;
import com.onlyarts.consultations.api.ConsultationMoved;
import com.onlyarts.consultations.api.ConsultationPaid;
import com.onlyarts.consultations.api.ConsultationRefundReturned;
import com.onlyarts.consultations.api.ConsultationRefunded;
import com.onlyarts.consultations.domain.ConsultationId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.livestreams.api.AuctionUnsold;
import com.onlyarts.livestreams.api.AuctionWon;
import com.onlyarts.livestreams.api.BidPlaced;
import com.onlyarts.livestreams.api.Outbid;
import com.onlyarts.livestreams.domain.BidId;
import com.onlyarts.livestreams.domain.LivestreamId;
import com.onlyarts.notifications.application.port.Inbox.Entry;
import com.onlyarts.notifications.domain.NotificationType;
import com.onlyarts.ordering.api.CancellationAsked;
import com.onlyarts.ordering.api.LineCalledOff;
import com.onlyarts.ordering.api.LineFulfilled;
import com.onlyarts.ordering.api.LineRefunded;
import com.onlyarts.ordering.api.LineReminded;
import com.onlyarts.ordering.api.OrderPaid;
import com.onlyarts.ordering.api.OrderPaid.Sold;
import com.onlyarts.ordering.api.OrderRefunded;
import com.onlyarts.ordering.api.PurchaseInfringes;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLineId;
import com.onlyarts.payments.api.PayoutFailed;
import com.onlyarts.payments.api.PayoutPaid;
import com.onlyarts.payments.api.SubscriptionChanged;
import com.onlyarts.payments.domain.PayoutId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class NotifyingOfTradeTest {
  private static final Instant NOON = SteppingClock.NOON;
  private static final Money PRICE =
      Money.of(new BigDecimal("500.00"), Currency.getInstance("USD"));

  private final NotificationsFixture fixture = new NotificationsFixture();
  private final PersonId artist = fixture.called("mira");
  private final PersonId client = fixture.called("ada");
  private final PersonId admin = fixture.called("root");

  @Test
  void a_paid_order_is_told_to_its_buyer_and_once_to_each_seller() {
    OrderId order = OrderId.next();
    PersonId other = fixture.called("bo");
    OrderPaid paid =
        new OrderPaid(
            order,
            "OA-20260301-001",
            client,
            PRICE,
            List.of(sold(artist, "Tide"), sold(other, "Dune"), sold(artist, "Ebb")),
            NOON);
    fixture.hears(paid);
    fixture.hears(paid);

    assertThat(fixture.only(client).message())
        .isEqualTo("Your order OA-20260301-001 is paid: 500.00 USD");
    assertThat(fixture.only(client).type()).isEqualTo(NotificationType.PURCHASE);
    assertThat(fixture.only(client).link()).contains("/orders/" + order.value());
    assertThat(fixture.only(artist).message()).isEqualTo("ada bought Tide and 1 more");
    assertThat(fixture.only(other).message()).isEqualTo("ada bought Dune");
  }

  @Test
  void a_buyer_hears_what_is_on_its_way_and_what_goes_back() {
    OrderId order = OrderId.next();
    fixture.hears(
        new LineFulfilled(
            order, OrderLineId.next(), client, artist, ArtworkId.next(), "Tide", NOON));
    fixture.hears(new OrderRefunded(order, "OA-20260301-001", client, PRICE, NOON));

    assertThat(messages(client))
        .containsExactlyInAnyOrder(
            "mira sent Tide", "500.00 USD of your order OA-20260301-001 went back to you");
  }

  @Test
  void R37_a_buyer_hears_of_each_line_unless_of_the_whole_order_and_a_seller_always_does() {
    fixture.hears(refunded(false));
    assertThat(messages(client)).containsExactly("500.00 USD for Tide went back to you");
    assertThat(messages(artist)).containsExactly("500.00 USD for Tide went back to ada");

    fixture.hears(refunded(true));

    assertThat(messages(client)).hasSize(1);
    assertThat(messages(artist)).hasSize(2);
  }

  private LineRefunded refunded(boolean wholeOrder) {
    return new LineRefunded(
        OrderId.next(),
        "OA-20260301-001",
        OrderLineId.next(),
        client,
        artist,
        ArtworkId.next(),
        "Tide",
        PRICE,
        PRICE,
        wholeOrder,
        NOON);
  }

  @Test
  void R126_who_bought_what_infringes_hears_of_it_and_of_what_they_can_do() {
    fixture.hears(
        new PurchaseInfringes(
            OrderId.next(), OrderLineId.next(), client, ArtworkId.next(), "Tide", NOON));

    assertThat(messages(client))
        .containsExactly(
            "Tide infringes somebody's rights, so it cannot be downloaded any more. You can open a case about it to have your money back");
  }

  @Test
  void R100_both_hear_that_a_painting_does_not_come_and_who_is_reminded_hears_of_it() {
    OrderId order = OrderId.next();
    OrderLineId line = OrderLineId.next();
    ArtworkId work = ArtworkId.next();
    fixture.hears(new LineReminded(order, line, "send_now", artist, true, work, "Tide", NOON));
    fixture.hears(new LineReminded(order, line, "receipt", client, false, work, "Tide", NOON));
    fixture.hears(new LineCalledOff(order, line, "late", client, artist, work, "Tide", NOON));
    fixture.hears(
        new CancellationAsked(
            order, line, client, artist, work, "Tide", NOON.plusSeconds(3_600), NOON));

    assertThat(messages(client))
        .containsExactlyInAnyOrder(
            "Tide counts as received in two days; write to its seller if it has not arrived",
            "Tide does not come: it was not sent in time, and the buyer cancelled it. What you paid for it goes back to you");
    assertThat(messages(artist))
        .containsExactlyInAnyOrder(
            "From now on the buyer can cancel Tide; please send it today",
            "Tide is cancelled: it was not sent in time, and the buyer cancelled it. What was paid for it goes back to the buyer",
            "ada would like to cancel Tide. It is cancelled unless you answer or send it by 1 March 2026, 13:00 UTC");
  }

  @Test
  void R81_what_concerns_somebodys_money_reaches_them_whomever_they_block() {
    fixture.keepApart(artist, client);
    fixture.hears(
        new OrderPaid(
            OrderId.next(), "OA-20260301-001", client, PRICE, List.of(sold(artist, "Tide")), NOON));
    assertThat(fixture.inboxOf(artist)).hasSize(1);
  }

  @Test
  void R82_whoever_moves_a_commission_knows_it_and_after_an_admin_both_hear_of_it() {
    CommissionId commission = CommissionId.next();
    fixture.hears(new CommissionRequested(commission, "A portrait", client, artist, PRICE, NOON));
    assertThat(messages(artist))
        .containsExactly("ada would like you to make A portrait, for 500.00 USD");

    fixture.hears(
        new CommissionMoved(commission, "A portrait", client, artist, artist, "in_progress", NOON));
    assertThat(messages(client)).containsExactly("A portrait is in progress now");
    assertThat(messages(artist)).hasSize(1);

    fixture.hears(
        new CommissionMoved(commission, "A portrait", client, artist, admin, "cancelled", NOON));
    assertThat(messages(client)).contains("A portrait is cancelled now");
    assertThat(messages(artist)).contains("A portrait is cancelled now");
  }

  @Test
  void R50_both_hear_what_the_clock_does_with_a_commission() {
    CommissionId commission = CommissionId.next();
    Instant end = NOON.plusSeconds(3_600);
    fixture.hears(new CommissionReminded(commission, "A portrait", artist, "answer", end, NOON));
    fixture.hears(new CommissionReminded(commission, "A portrait", client, "payment", end, NOON));
    fixture.hears(new CommissionReminded(commission, "A portrait", client, "delivery", end, NOON));
    for (String cause : List.of("unanswered", "undelivered", "finished", "undecided", "unpaid")) {
      fixture.hears(
          new CommissionLapsed(CommissionId.next(), "A portrait", client, artist, cause, NOON));
    }

    assertThat(messages(artist))
        .hasSize(6)
        .contains(
            "Please say whether you take A portrait on; unanswered, the request is cancelled on 1 March 2026, 13:00 UTC",
            "The request for A portrait was not answered within 14 days and is cancelled");
    assertThat(messages(client))
        .hasSize(7)
        .contains(
            "Some of A portrait is not paid; it can be paid until 1 March 2026, 13:00 UTC",
            "The dispute about A portrait was not decided within 60 days: it is cancelled, and what was held for it goes back to the client");
  }

  @Test
  void artist_and_client_hear_where_the_money_of_a_commission_is() {
    CommissionId commission = CommissionId.next();
    MilestoneId milestone = MilestoneId.next();
    fixture.hears(
        new CommissionPaid(commission, milestone, "A portrait", client, artist, PRICE, NOON));
    fixture.hears(
        new CommissionReleased(commission, milestone, "A portrait", client, artist, PRICE, NOON));
    fixture.hears(
        new CommissionRefunded(commission, milestone, "A portrait", client, artist, PRICE, NOON));

    assertThat(messages(artist))
        .containsExactlyInAnyOrder(
            "500.00 USD for A portrait is held for you", "500.00 USD for A portrait is yours");
    assertThat(messages(client)).containsExactly("500.00 USD for A portrait went back to you");
  }

  @Test
  void R64_both_are_reminded_the_artist_in_their_own_zone() {
    ConsultationId consultation = ConsultationId.next();
    Instant at = Instant.parse("2026-07-01T08:00:00Z");
    ConsultationDue due =
        new ConsultationDue(
            consultation,
            client,
            artist,
            at,
            60,
            "https://meet.example/x",
            "Europe/Berlin",
            24,
            NOON);
    fixture.hears(due);
    fixture.hears(due);

    assertThat(fixture.only(client).title()).isEqualTo("Consultation in 24 hours");
    assertThat(fixture.only(client).message())
        .isEqualTo("Your consultation starts on 1 July 2026, 08:00 UTC");
    assertThat(fixture.only(artist).message())
        .isEqualTo("Your consultation starts on 1 July 2026, 10:00 CEST");
  }

  @Test
  void whoever_did_not_change_a_consultation_hears_of_the_change() {
    ConsultationId consultation = ConsultationId.next();
    Instant at = Instant.parse("2026-07-01T08:00:00Z");
    fixture.hears(new ConsultationBooked(consultation, client, artist, at, 60, PRICE, NOON));
    assertThat(messages(artist)).as("it is not paid yet").isEmpty();
    fixture.hears(new ConsultationPaid(consultation, client, artist, at, 60, PRICE, NOON));
    fixture.hears(
        new ConsultationMoved(
            consultation, client, artist, client, at.plusSeconds(3_600), 30, false, NOON));
    fixture.hears(new ConsultationCancelled(consultation, client, artist, artist, at, false, NOON));

    assertThat(messages(artist))
        .containsExactlyInAnyOrder(
            "ada booked 60 minutes with you: 1 July 2026, 08:00 UTC",
            "Your consultation is 30 minutes on 1 July 2026, 09:00 UTC now");
    assertThat(messages(client))
        .containsExactly("Your consultation on 1 July 2026, 08:00 UTC does not take place");
  }

  @Test
  void R61_of_a_booking_that_was_never_paid_its_artist_hears_nothing() {
    ConsultationId consultation = ConsultationId.next();
    Instant at = Instant.parse("2026-07-01T08:00:00Z");
    fixture.hears(new ConsultationBooked(consultation, client, artist, at, 60, PRICE, NOON));
    fixture.hears(new ConsultationMoved(consultation, client, artist, client, at, 30, true, NOON));
    fixture.hears(new ConsultationCancelled(consultation, client, artist, client, at, true, NOON));

    assertThat(messages(artist)).isEmpty();
    fixture.hears(
        new ConsultationBooked(
            consultation, client, artist, at, 60, Money.zero(PRICE.currency()), NOON));
    assertThat(messages(artist))
        .containsExactly("ada booked 60 minutes with you: 1 July 2026, 08:00 UTC");
  }

  @Test
  void R37_both_hear_that_a_refund_ended_a_booking_and_that_it_came_back() {
    ConsultationId consultation = ConsultationId.next();
    Instant at = Instant.parse("2026-07-01T08:00:00Z");
    fixture.hears(new ConsultationRefunded(consultation, client, artist, at, NOON));
    fixture.hears(
        new ConsultationRefundReturned(consultation, client, artist, at, NOON.plusSeconds(60)));

    for (PersonId person : List.of(client, artist)) {
      assertThat(messages(person))
          .containsExactlyInAnyOrder(
              "Your consultation on 1 July 2026, 08:00 UTC does not take place",
              "The refund did not arrive, so your consultation on 1 July 2026, 08:00 UTC takes place after all");
    }
  }

  @Test
  void a_flurry_of_bids_is_one_row_for_the_artist_and_one_for_whoever_was_outbid() {
    LivestreamId stream = LivestreamId.next();
    for (String amount : List.of("10.00", "11.00", "12.00")) {
      fixture.hears(
          new BidPlaced(stream, BidId.next(), "Tide", artist, client, usd(amount), NOON), 2);
      fixture.hears(new Outbid(stream, "Tide", admin, usd(amount), NOON), 1);
    }

    assertThat(fixture.only(artist).message()).isEqualTo("ada bid 12.00 USD for Tide");
    assertThat(fixture.only(artist).metadata()).containsEntry("count", 6);
    assertThat(fixture.only(admin).message()).isEqualTo("Tide stands at 12.00 USD now");
    assertThat(fixture.only(admin).metadata()).containsEntry("count", 3);
  }

  @Test
  void R83_what_is_heard_together_reaches_each_in_its_order_and_once() {
    LivestreamId stream = LivestreamId.next();
    Outbid first = new Outbid(stream, "Tide", admin, usd("10.00"), NOON);
    Outbid second = new Outbid(stream, "Tide", admin, usd("20.00"), NOON);
    Outbid another = new Outbid(stream, "Tide", client, usd("10.00"), NOON);

    fixture.hearsTogether(List.of(first, another, second, first));

    assertThat(fixture.only(client).metadata()).containsEntry("count", 1);
    assertThat(fixture.only(admin).metadata()).containsEntry("count", 2);
    assertThat(fixture.only(admin).message()).isEqualTo("Tide stands at 20.00 USD now");
  }

  @Test
  void winner_and_artist_hear_how_an_auction_ended() {
    LivestreamId stream = LivestreamId.next();
    OrderId order = OrderId.next();
    fixture.hears(
        new AuctionWon(
            stream, "Tide", artist, client, PRICE, order, NOON.plusSeconds(9), false, NOON));
    fixture.hears(new AuctionUnsold(stream, "Tide", artist, NOON));

    assertThat(fixture.only(client).title()).isEqualTo("You won");
    assertThat(fixture.only(client).link()).contains("/orders/" + order.value());
    assertThat(messages(artist))
        .containsExactlyInAnyOrder("ada won Tide for 500.00 USD", "Tide was not sold");
  }

  @Test
  void payouts_and_subscriptions_are_told_by_the_house() {
    fixture.hears(new PayoutPaid(PayoutId.next(), artist, PRICE, NOON));
    fixture.hears(new PayoutFailed(PayoutId.next(), artist, PRICE, "account closed", NOON));
    fixture.hears(new SubscriptionChanged(client, "pro", false, NOON));
    fixture.hears(new SubscriptionChanged(client, "pro", true, NOON.plusSeconds(1)));

    assertThat(messages(artist))
        .containsExactlyInAnyOrder(
            "500.00 USD is on its way to your bank",
            "Your bank did not take 500.00 USD; it is available again");
    assertThat(messages(client))
        .containsExactlyInAnyOrder(
            "You are on pro now", "Please look after your way to pay; you keep pro for now");
    assertThat(fixture.inboxOf(artist))
        .extracting(Entry::type)
        .containsOnly(NotificationType.SYSTEM);
  }

  private List<String> messages(PersonId person) {
    return fixture.inboxOf(person).stream().map(Entry::message).toList();
  }

  private static Sold sold(PersonId seller, String title) {
    return new Sold(OrderLineId.next(), seller, ArtworkId.next(), title, 1, PRICE, true);
  }

  private static Money usd(String amount) {
    return Money.of(new BigDecimal(amount), Currency.getInstance("USD"));
  }
}
