package com.onlyarts.bootstrap.faults;

import static com.onlyarts.bootstrap.faults.Act.post;
import static com.onlyarts.bootstrap.faults.SharedActors.id;

import com.onlyarts.bootstrap.ApiUsers;
import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.bootstrap.SentFiles;
import com.onlyarts.bootstrap.UploadingPicturesJourneyIT;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Orders, and whatever moves money. */
final class TradeActs {
  private static final String ADDRESS =
      "{\"fullName\":\"John Doe\",\"address\":\"123 Main St\",\"city\":\"New York\",\"state\":\"NY\",\"zipCode\":\"10001\",\"country\":\"USA\"}";

  private static final Set<String> DELIVERIES =
      Set.of(
          "fulfilSale",
          "receiveOrderItem",
          "cancelOrderItem",
          "requestCancellation",
          "answerCancellation",
          "refundSale");

  private final SharedActors sharedActors;

  TradeActs(SharedActors sharedActors) {
    this.sharedActors = sharedActors;
  }

  private static Act downloads(String operation, ApiClient node, Person buyer) {
    Person painter = ApiUsers.anArtist(node);
    String file = SentFiles.complete(painter);
    buyer.putsInCart(SentFiles.workWith(painter, file)).expect(201);
    Answer order = buyer.checksOut().expect(201);
    SharedActors.pay(buyer, order);
    String line = order.text("/data/order/items/0/id");
    return post(operation, buyer, "/library/%s/files/%s/download".formatted(line, file))
        .answering("/data/address")
        .leavingOne("SELECT count(*) FROM file_downloads WHERE line_id = :it", id(line));
  }

  Act orders(String operation, ApiClient node, String mark) {
    Person buyer = ApiUsers.aBuyer(node);
    UUID by = id(buyer.id());
    if (operation.equals("addCartItem")) {
      return post(
              operation,
              buyer,
              "/cart/items",
              "{\"artworkId\":\"%s\",\"quantity\":1}".formatted(sharedActors.work()))
          .answering("/data/cartItem/id")
          .leavingOne("SELECT coalesce(sum(quantity), 0) FROM cart_items WHERE user_id = :it", by);
    }
    if (DELIVERIES.contains(operation)) {
      return delivers(operation, node, buyer, mark);
    }
    if (operation.equals("requestDownload")) {
      return downloads(operation, node, buyer);
    }
    buyer.putsInCart(sharedActors.work()).expect(201);
    if (operation.equals("createOrder")) {
      return post(
              operation,
              buyer,
              "/orders",
              "{\"shippingAddress\":%s,\"paymentMethodId\":\"pm_card_visa\"}".formatted(ADDRESS))
          .answering("/data/paymentIntent/id")
          .leavingOne("SELECT count(*) FROM orders WHERE user_id = :it", by)
          .leavingOne("SELECT count(intent_id) FROM payments WHERE payer_id = :it", by);
    }
    Answer order = buyer.checksOut().expect(201);
    String intent = order.text("/data/paymentIntent/id");
    if (operation.equals("cancelOrder")) {
      return post(
              operation,
              buyer,
              "/orders/%s/cancel".formatted(order.text("/data/order/id")),
              "{\"reason\":\"%s\"}".formatted(mark))
          .leavingOne("SELECT count(cancelled_at) FROM orders WHERE user_id = :it", by);
    }
    if (operation.equals("confirmPayment")) {
      return post(operation, buyer, "/payments/%s/confirm".formatted(intent), SharedActors.CARD)
          .answering("/data/payment/id")
          .leavingOne(
              "SELECT count(*) FROM ledger_entries WHERE kind = 'sale' AND payment_id IN (SELECT id FROM payments WHERE payer_id = :it)",
              by);
    }
    SharedActors.pay(buyer, order);
    String payment =
        buyer
            .api()
            .get("/orders/" + order.text("/data/order/id"))
            .expect(200)
            .text("/data/order/payment/id");
    return post(
            operation,
            sharedActors.admin(),
            "/admin/payments/%s/refunds".formatted(payment),
            "{\"amount\":1.00,\"reason\":\"%s\"}".formatted(mark))
        .answering("/data/refund/id")
        .leavingOne("SELECT count(*) FROM refunds WHERE payment_id = :it", id(payment))
        .leavingOne(
            it ->
                (int)
                    it.stripe().all("refund").stream()
                        .filter(refund -> refund.path("payment_intent").asText().equals(intent))
                        .count());
  }

  private Act delivers(String operation, ApiClient node, Person buyer, String mark) {
    Person painter = ApiUsers.anArtist(node);
    buyer.putsInCart(painter.publishes("Canvas", "50.00", "painting")).expect(201);
    Answer paid = buyer.checksOut().expect(201);
    SharedActors.pay(buyer, paid);
    String order = "/orders/" + paid.text("/data/order/id");
    String line = paid.text("/data/order/items/0/id");
    String sale = "/orders/sales/" + line;
    String said = "{\"carrier\":\"UPS\",\"trackingNumber\":\"1Z\"}";
    String yes = "{\"accept\":true}";
    switch (operation) {
      case "receiveOrderItem" -> painter.api().post(sale + "/fulfil", said).expect(200);
      case "answerCancellation" -> buyer.api().post(order + "/cancellation").expect(200);
      case "cancelOrderItem" -> {
        buyer.api().post(order + "/cancellation").expect(200);
        painter.api().post(sale + "/cancellation/answer", yes).expect(200);
      }
      default -> {}
    }
    Act act =
        switch (operation) {
          case "fulfilSale" -> post(operation, painter, sale + "/fulfil", said);
          case "receiveOrderItem" ->
              post(operation, buyer, "%s/items/%s/received".formatted(order, line));
          case "cancelOrderItem" ->
              post(operation, buyer, "%s/items/%s/cancel".formatted(order, line));
          case "requestCancellation" -> post(operation, buyer, order + "/cancellation");
          case "answerCancellation" -> post(operation, painter, sale + "/cancellation/answer", yes);
          default ->
              post(
                  operation,
                  painter,
                  sale + "/refunds",
                  "{\"amount\":1.00,\"reason\":\"%s\"}".formatted(mark));
        };
    String left =
        switch (operation) {
          case "fulfilSale" -> "SELECT count(fulfilled_at) FROM order_items WHERE id = :it";
          case "receiveOrderItem" -> "SELECT count(received_at) FROM order_items WHERE id = :it";
          case "requestCancellation" ->
              "SELECT count(cancellation_asked_at) FROM order_items WHERE id = :it";
          case "refundSale" -> "SELECT count(*) FROM refund_lines WHERE line_id = :it";
          default -> "SELECT count(called_off_at) FROM order_items WHERE id = :it";
        };
    return act.leavingOne(left, id(line));
  }

  /** A painting arrived broken: the case as it has to stand before, and what is left of the act. */
  Act cases(String operation, ApiClient node, String mark) {
    Person buyer = ApiUsers.aBuyer(node);
    Person painter = ApiUsers.anArtist(node);
    buyer.putsInCart(painter.publishes("Canvas", "50.00", "painting")).expect(201);
    Answer paid = buyer.checksOut().expect(201);
    SharedActors.pay(buyer, paid);
    String line = paid.text("/data/order/items/0/id");
    painter.api().post("/orders/sales/%s/fulfil".formatted(line), "{}").expect(200);
    String complaint =
        "{\"subject\":{\"kind\":\"order_line\",\"id\":\"%s\"},\"reason\":\"damaged\",\"text\":\"%s\"}"
            .formatted(line, mark);
    if (operation.equals("openCase")) {
      return post(operation, buyer, "/cases", complaint)
          .answering("/data/case/id")
          .leavingOne("SELECT count(*) FROM cases WHERE subject_id = :it", id(line));
    }
    String caseId = buyer.api().post("/cases", complaint).expect(201).text("/data/case/id");
    String path = "/cases/" + caseId;
    String words = "{\"text\":\"%s\"}".formatted(mark);
    prepared(operation, path, buyer, painter);
    Act act =
        switch (operation) {
          case "offerInCase" ->
              post(operation, painter, path + "/offer", "{\"kind\":\"refund\",\"amount\":1.00}");
          case "acceptOffer" -> post(operation, buyer, path + "/accept");
          case "escalateCase" -> post(operation, painter, path + "/escalate", words);
          case "withdrawCase" -> post(operation, buyer, path + "/withdraw");
          case "writeInCase" -> post(operation, painter, path + "/messages", words);
          case "addCaseFile" ->
              Act.of(
                  operation,
                  it ->
                      it.as(buyer.token())
                          .postForm(
                              path + "/files",
                              Map.of(),
                              Map.of("file", UploadingPicturesJourneyIT.picture(8, 8))));
          case "sendInCase" -> post(operation, buyer, path + "/sent", "{}");
          case "receiveInCase" -> post(operation, painter, path + "/received");
          default ->
              post(
                  operation,
                  sharedActors.admin(),
                  "/admin%s/decision".formatted(path),
                  "{\"refundAmount\":1.00,\"reason\":\"%s\"}".formatted(mark));
        };
    String kind =
        switch (operation) {
          case "offerInCase" -> "offered";
          case "acceptOffer" -> "accepted";
          case "escalateCase" -> "escalated";
          case "withdrawCase" -> "withdrawn";
          case "writeInCase" -> "message";
          case "addCaseFile" -> "evidence";
          case "sendInCase" -> "sent";
          case "receiveInCase" -> "received";
          default -> "decided";
        };
    return act.leavingOne(
        "SELECT count(*) FROM case_entries WHERE case_id = :it AND kind = '%s'".formatted(kind),
        id(caseId));
  }

  private static void prepared(String operation, String path, Person buyer, Person painter) {
    switch (operation) {
      case "acceptOffer" ->
          painter.api().post(path + "/offer", "{\"kind\":\"refund\",\"amount\":1.00}").expect(200);
      case "sendInCase", "receiveInCase" -> {
        painter
            .api()
            .post(path + "/offer", "{\"kind\":\"return\",\"note\":\"Studio 4\"}")
            .expect(200);
        buyer.api().post(path + "/accept").expect(200);
        if (operation.equals("receiveInCase")) {
          buyer.api().post(path + "/sent", "{}").expect(200);
        }
      }
      case "decideCase" -> painter.api().post(path + "/escalate", "{\"text\":\"No\"}").expect(200);
      default -> {}
    }
  }

  Act payments(String operation, ApiClient node) {
    if (operation.equals("createPayout")) {
      String amount = "%d.00".formatted(1 + sharedActors.nextNumber());
      return post(operation, sharedActors.earner(), "/payouts", "{\"amount\":%s}".formatted(amount))
          .answering("/data/payout/id")
          .leavingOne("SELECT count(*) FROM payouts WHERE amount = CAST(:it AS NUMERIC)", amount);
    }
    if (operation.equals("createPayoutForUser")) {
      String amount = "%d.00".formatted(1 + sharedActors.nextNumber());
      return post(
              operation,
              sharedActors.admin(),
              "/admin/users/%s/payouts".formatted(sharedActors.earner().id()),
              "{\"amount\":%s,\"reason\":\"suspended\"}".formatted(amount))
          .answering("/data/payout/id")
          .leavingOne("SELECT count(*) FROM payouts WHERE amount = CAST(:it AS NUMERIC)", amount);
    }
    Person person =
        operation.equals("startOnboarding") ? ApiUsers.anArtist(node) : ApiUsers.aBuyer(node);
    if (operation.equals("startOnboarding")) {
      return post(operation, person, "/payouts/onboarding")
          .leavingOne(it -> madeFor(it, "account", person));
    }
    String card = "pm_" + sharedActors.nextNumber();
    sharedActors.cluster().stripe().putCard(card);
    if (operation.equals("attachPaymentMethod")) {
      return post(
              operation,
              person,
              "/payments/methods",
              "{\"paymentMethodId\":\"%s\"}".formatted(card))
          .answering("/data/paymentMethod/id")
          .leavingOne(it -> madeFor(it, "customer", person));
    }
    String wish = "{\"tier\":\"premium\",\"paymentMethodId\":\"%s\"}".formatted(card);
    String one =
        "SELECT count(*) FROM subscriptions WHERE user_id = :it AND status = 'active' AND NOT cancelling";
    if (operation.equals("createSubscription")) {
      return post(operation, person, "/subscriptions", wish)
          .leavingOne(one, id(person.id()))
          .leavingOne(it -> madeFor(it, "customer", person));
    }
    person.api().post("/subscriptions", wish).expect(201);
    person.api().delete("/subscriptions/me").expect(200);
    return post(operation, person, "/subscriptions/me/resume").leavingOne(one, id(person.id()));
  }

  private static int madeFor(Cluster cluster, String kind, Person person) {
    return (int)
        cluster.stripe().all(kind).stream()
            .filter(it -> it.at("/metadata/person_id").asText().equals(person.id()))
            .count();
  }
}
