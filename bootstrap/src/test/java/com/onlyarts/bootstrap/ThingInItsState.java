package com.onlyarts.bootstrap;

import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Something between a seller and a buyer, who have nothing else: each is made over HTTP and brought
 * into its state by the two.
 */
enum ThingInItsState {
  UNPAID_ORDER(Who.NOBODY_PAID, (seller, buyer, _) -> ordered(seller, buyer)),
  PAID_LINE(Who.BUYER_WAITS, (seller, buyer, _) -> bought(seller, buyer)),
  LINE_ASKED_TO_CANCEL(
      Who.BUYER_WAITS,
      (seller, buyer, _) -> {
        String order = bought(seller, buyer).text("/data/order/id");
        buyer.api().post("/orders/%s/cancellation".formatted(order)).expect(200);
      }),
  SENT_LINE(Who.SELLER_DID_IT, (seller, buyer, _) -> sent(seller, buyer)),
  RECEIVED_LINE(Who.SELLER_DID_IT, (seller, buyer, _) -> received(seller, buyer)),
  OPEN_CASE(Who.IS_CONTESTED, (seller, buyer, _) -> contested(seller, buyer)),
  OFFERED_CASE(
      Who.IS_CONTESTED,
      (seller, buyer, _) -> {
        String one = contested(seller, buyer);
        seller.api().post(one + "/offer", "{\"kind\":\"refund\",\"amount\":44.00}").expect(200);
      }),
  ESCALATED_CASE(
      Who.IS_CONTESTED,
      (seller, buyer, _) -> {
        String one = contested(seller, buyer);
        seller.api().post(one + "/escalate", "{\"text\":\"It was packed well\"}").expect(200);
      }),
  AGREED_CASE(
      Who.IS_CONTESTED,
      (seller, buyer, _) -> {
        String one = contested(seller, buyer);
        seller.api().post(one + "/offer", "{\"kind\":\"replacement\"}").expect(200);
        buyer.api().post(one + "/accept").expect(200);
      }),
  RETURN_AGREED_CASE(
      Who.IS_CONTESTED,
      (seller, buyer, _) -> {
        String one = contested(seller, buyer);
        seller
            .api()
            .post(one + "/offer", "{\"kind\":\"return\",\"note\":\"To 1 Pier, Bergen\"}")
            .expect(200);
        buyer.api().post(one + "/accept").expect(200);
      }),
  DECIDED_CASE(
      Who.IS_CONTESTED,
      (seller, buyer, admin) -> {
        String one = contested(seller, buyer);
        seller.api().post(one + "/escalate", "{\"text\":\"It was packed well\"}").expect(200);
        admin
            .api()
            .post("/admin" + one + "/decision", "{\"refundAmount\":20.00,\"reason\":\"A scratch\"}")
            .expect(200);
      }),
  WITHDRAWN_CASE(
      Who.SELLER_DID_IT,
      (seller, buyer, _) -> buyer.api().post(contested(seller, buyer) + "/withdraw").expect(200)),
  REQUESTED_COMMISSION(Who.NOBODY_PAID, (seller, buyer, _) -> requested(seller, buyer)),
  COMMISSION_IN_ESCROW(Who.BUYER_WAITS, (seller, buyer, _) -> inEscrow(seller, buyer)),
  DELIVERED_COMMISSION(
      Who.SELLER_DID_IT,
      (seller, buyer, _) -> {
        String milestone = inEscrow(seller, buyer);
        seller.api().post(milestone + "/deliver").expect(200);
      }),
  COMPLETED_COMMISSION(
      Who.SELLER_DID_IT,
      (seller, buyer, _) -> {
        String milestone = inEscrow(seller, buyer);
        seller
            .api()
            .post(
                milestone.substring(0, milestone.indexOf("/milestones")) + "/complete",
                "{\"finalArtworkUrl\":\"cloudinary-url\"}")
            .expect(200);
      }),
  DISPUTED_COMMISSION(
      Who.IS_CONTESTED,
      (seller, buyer, _) -> {
        String milestone = inEscrow(seller, buyer);
        buyer
            .api()
            .post(
                milestone.substring(0, milestone.indexOf("/milestones")) + "/dispute",
                "{\"reason\":\"It stopped after the sketch\"}")
            .expect(200);
      }),
  UNPAID_BOOKING(Who.NOBODY_PAID, (seller, buyer, _) -> booked(seller, buyer)),
  PAID_BOOKING(Who.SELLER_IS_DUE, (seller, buyer, _) -> paidBooking(seller, buyer)),
  COMPLETED_BOOKING(
      Who.SELLER_DID_IT,
      (seller, buyer, _) ->
          seller
              .api()
              .put("/consultations/" + paidBooking(seller, buyer), "{\"status\":\"completed\"}")
              .expect(200)),
  CANCELLED_BOOKING(
      Who.BUYER_WAITS,
      (seller, buyer, _) ->
          seller.api().delete("/consultations/" + paidBooking(seller, buyer)).expect(200)),
  LIVE_STREAM(
      Who.NOBODY_PAID,
      (seller, buyer, _) -> {
        String stream =
            "/livestreams/"
                + seller
                    .api()
                    .post("/livestreams", "{\"title\":\"At work\"}")
                    .expect(201)
                    .text("/data/livestream/id");
        seller.api().put(stream + "/status", "{\"status\":\"live\"}").expect(200);
      }),
  ANNOUNCED_AUCTION(Who.NOBODY_PAID, (seller, buyer, _) -> announced(seller)),
  LIVE_AUCTION(Who.NOBODY_PAID, (seller, buyer, _) -> live(seller, buyer)),
  UNPAID_LOT(Who.NOBODY_PAID, (seller, buyer, _) -> won(seller, buyer)),
  PAID_LOT(
      Who.BUYER_WAITS,
      (seller, buyer, _) -> {
        String order = won(seller, buyer);
        Wait.until(
            "the provider was asked",
            () -> buyer.api().get(order).at("/data/order/payment").has("paymentIntentId"));
        confirm(buyer, buyer.api().get(order).text("/data/order/payment/paymentIntentId"));
      });

  /** Who is to be whole when everybody goes away. */
  enum Who {
    /** No money came, and none does. */
    NOBODY_PAID,
    /** Nothing was handed over: all goes back. */
    BUYER_WAITS,
    /** It was handed over: the seller earns it. */
    SELLER_DID_IT,
    /** It is handed over by its time, if both are there then. */
    SELLER_IS_DUE,
    /** One of the two has it. */
    IS_CONTESTED
  }

  /** What the two, and staff, do to bring it there. */
  private interface Making {
    void make(Person seller, Person buyer, Person admin);
  }

  final Who whole;
  private final Making making;

  ThingInItsState(Who whole, Making making) {
    this.whole = whole;
    this.making = making;
  }

  void make(Person seller, Person buyer, Person admin) {
    making.make(seller, buyer, admin);
  }

  private static Answer ordered(Person seller, Person buyer) {
    buyer.putsInCart(seller.publishes("Tide", "80.00", "painting")).expect(201);
    return buyer.checksOut().expect(201);
  }

  private static Answer bought(Person seller, Person buyer) {
    Answer order = ordered(seller, buyer);
    confirm(buyer, order.text("/data/paymentIntent/id"));
    String path = "/orders/" + order.text("/data/order/id");
    Wait.until(
        "the order is paid",
        () -> buyer.api().get(path).text("/data/order/status").equals("processing"));
    return order;
  }

  private static Answer sent(Person seller, Person buyer) {
    Answer order = bought(seller, buyer);
    seller
        .api()
        .post(
            "/orders/sales/%s/fulfil".formatted(order.text("/data/order/items/0/id")),
            "{\"untracked\":true}")
        .expect(200);
    return order;
  }

  private static Answer received(Person seller, Person buyer) {
    Answer order = sent(seller, buyer);
    buyer
        .api()
        .post(
            "/orders/%s/items/%s/received"
                .formatted(order.text("/data/order/id"), order.text("/data/order/items/0/id")))
        .expect(200);
    return order;
  }

  private static String contested(Person seller, Person buyer) {
    String line = received(seller, buyer).text("/data/order/items/0/id");
    String body =
        "{\"subject\":{\"kind\":\"order_line\",\"id\":\"%s\"},\"reason\":\"damaged\",\"text\":\"It is broken\"}"
            .formatted(line);
    return "/cases/" + buyer.api().post("/cases", body).expect(201).text("/data/case/id");
  }

  private static String requested(Person seller, Person buyer) {
    String body =
        "{\"artistId\":\"%s\",\"title\":\"Custom Portrait\",\"description\":\"Of my cat\",\"budget\":500.00}"
            .formatted(seller.id());
    return "/commissions/"
        + buyer.api().post("/commissions", body).expect(201).text("/data/commission/id");
  }

  /** The path of its one milestone. */
  private static String inEscrow(Person seller, Person buyer) {
    String commission = requested(seller, buyer);
    seller.api().put(commission, "{\"status\":\"in_progress\"}").expect(200);
    String milestone =
        commission
            + "/milestones/"
            + buyer
                .api()
                .post(commission + "/milestones", "{\"count\":1}")
                .expect(201)
                .text("/data/milestones/0/id");
    confirm(buyer, buyer.api().post(milestone + "/pay").expect(200).text("/data/paymentIntent/id"));
    Wait.until(
        "it lies in escrow",
        () ->
            buyer
                .api()
                .get(commission + "/milestones")
                .text("/data/milestones/0/status")
                .equals("in_escrow"));
    return milestone;
  }

  private static Answer booked(Person seller, Person buyer) {
    seller.api().put("/users/profile", "{\"hourlyRate\":60.00}").expect(200);
    String start = Instant.now().plus(9, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS).toString();
    String body =
        "{\"artistId\":\"%s\",\"scheduledAt\":\"%s\",\"duration\":60}"
            .formatted(seller.id(), start);
    return buyer.api().post("/consultations", body).expect(201);
  }

  private static String paidBooking(Person seller, Person buyer) {
    Answer booked = booked(seller, buyer);
    confirm(buyer, booked.text("/data/paymentIntent/id"));
    String id = booked.text("/data/consultation/id");
    Wait.until(
        "the hour is paid",
        () ->
            buyer
                .api()
                .get("/consultations/" + id)
                .text("/data/consultation/paymentStatus")
                .equals("paid"));
    return id;
  }

  private static String announced(Person seller) {
    String body =
        "{\"title\":\"Auction\",\"isAuction\":true,\"startingBid\":100.00,\"artworkId\":\"%s\"}"
            .formatted(seller.publishes("Tide", "80.00", "painting"));
    return "/livestreams/"
        + seller.api().post("/livestreams", body).expect(201).text("/data/livestream/id");
  }

  private static String live(Person seller, Person buyer) {
    String auction = announced(seller);
    seller.api().put(auction + "/status", "{\"status\":\"live\"}").expect(200);
    buyer.api().post(auction + "/bids", "{\"amount\":150.00}").expect(201);
    return auction;
  }

  /** The path of the winner's order. */
  private static String won(Person seller, Person buyer) {
    seller.api().put(live(seller, buyer) + "/status", "{\"status\":\"ended\"}").expect(200);
    Wait.until(
        "the winner has an order",
        () -> buyer.api().get("/orders?status=pending").at("/data/orders").size() == 1);
    return "/orders/" + buyer.api().get("/orders?status=pending").text("/data/orders/0/id");
  }

  private static void confirm(Person buyer, String intent) {
    buyer
        .api()
        .post("/payments/%s/confirm".formatted(intent), "{\"paymentMethodId\":\"pm_card_visa\"}")
        .expect(200);
  }
}
