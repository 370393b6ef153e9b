package com.onlyarts.bootstrap.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.onlyarts.bootstrap.demo.PeopleScript.Address;
import com.onlyarts.bootstrap.demo.TradeScript.Complaint;
import com.onlyarts.bootstrap.demo.TradeScript.Sale;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Works are bought, sent and received, and some are complained of. */
final class DemoTrade implements DemoPart {
  private final DemoUsers users;
  private final DemoWorks works;
  private final Map<Sale, Bought> bought = new HashMap<>();
  private final Map<String, String> cases = new HashMap<>();

  DemoTrade(DemoUsers users, DemoWorks works) {
    this.users = users;
    this.works = works;
  }

  @Override
  public void live(int daysAgo) {
    sales().filter(sale -> sale.daysAgo() == daysAgo).forEach(this::sell);
    sales().filter(sale -> sale.sent().orElse(0) == daysAgo).forEach(this::send);
    sales().filter(sale -> sale.arrived().orElse(0) == daysAgo).forEach(this::receive);
    TradeScript.COMPLAINTS.stream()
        .filter(complaint -> complaint.daysAgo() == daysAgo)
        .forEach(this::complain);
    TradeScript.OFFERS.stream()
        .filter(offer -> offer.daysAgo() == daysAgo)
        .forEach(
            offer ->
                users.does(
                    works.artistOf(offer.work()),
                    "POST",
                    caseOf(offer.work()) + "/offer",
                    Map.of("kind", "refund", "amount", offer.amount(), "note", offer.note())));
    TradeScript.REFUSALS.stream()
        .filter(refusal -> refusal.daysAgo() == daysAgo)
        .forEach(
            refusal ->
                users.does(
                    buyerIn(refusal.work()),
                    "POST",
                    caseOf(refusal.work()) + "/escalate",
                    Map.of("text", refusal.words())));
  }

  private static Stream<Sale> sales() {
    return TradeScript.SALES.stream();
  }

  private void sell(Sale sale) {
    users.does(
        sale.buyer(),
        "POST",
        "/cart/items",
        Map.of("artworkId", works.idOf(sale.work()), "licence", sale.licence()));
    JsonNode order =
        users.does(
            sale.buyer(),
            "POST",
            "/orders",
            Map.of("shippingAddress", addressOf(sale.buyer()), "paymentMethodId", DemoCard.ID));
    DemoCard.pays(users, sale.buyer(), order);
    bought.put(
        sale,
        new Bought(
            order.at("/data/order/id").asText(), order.at("/data/order/items/0/id").asText()));
  }

  private void send(Sale sale) {
    users.does(
        works.artistOf(sale.work()),
        "POST",
        "/orders/sales/%s/fulfil".formatted(lineOf(sale).line()),
        Map.of(
            "carrier", "DHL", "trackingNumber", "JD0146%06d".formatted(sale.hashCode() & 0xffff)));
  }

  private void receive(Sale sale) {
    Bought line = lineOf(sale);
    users.does(
        sale.buyer(), "POST", "/orders/%s/items/%s/received".formatted(line.order(), line.line()));
  }

  private void complain(Complaint complaint) {
    Sale sale =
        sales()
            .filter(
                it -> it.buyer().equals(complaint.buyer()) && it.work().equals(complaint.work()))
            .findFirst()
            .orElseThrow();
    JsonNode opened =
        users.does(
            complaint.buyer(),
            "POST",
            "/cases",
            Map.of(
                "subject",
                Map.of("kind", "order_line", "id", lineOf(sale).line()),
                "reason",
                complaint.reason(),
                "text",
                complaint.words()));
    cases.put(complaint.work(), "/cases/" + opened.at("/data/case/id").asText());
  }

  private Bought lineOf(Sale sale) {
    return Objects.requireNonNull(bought.get(sale));
  }

  private String caseOf(String work) {
    return Objects.requireNonNull(cases.get(work));
  }

  private static String buyerIn(String work) {
    return TradeScript.COMPLAINTS.stream()
        .filter(complaint -> complaint.work().equals(work))
        .findFirst()
        .orElseThrow()
        .buyer();
  }

  private static Map<String, String> addressOf(String buyer) {
    Address address =
        PeopleScript.ADDRESSES.stream()
            .filter(it -> it.username().equals(buyer))
            .findFirst()
            .orElseThrow();
    return Map.of(
        "fullName",
        PeopleScript.nameOf(buyer),
        "address",
        address.street(),
        "city",
        address.city(),
        "state",
        address.state(),
        "zipCode",
        address.code(),
        "country",
        address.country());
  }

  /** What a sale became: an order, and the line in it. */
  private record Bought(String order, String line) {}
}
