package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An artist sells licences and numbered copies, and two want one work alone. */
class SellingEditionsJourneyIT {
  private static final int CROWD = 10;

  @RegisterExtension static final RunningService SERVICE = RunningService.with();

  private final ApiClient api = SERVICE.api();
  private final Person artist = ApiUsers.anArtist(api);
  private final Person mira = ApiUsers.aBuyer(api);

  @Test
  void R128_R129_a_licence_is_bought_at_its_price_and_stays_what_it_was() throws Exception {
    String work = artist.publishes("Sea", "40.00", "digital");
    licenses(
        work,
        "{\"kind\":\"personal\"},{\"kind\":\"custom\",\"price\":90.00,\"text\":\"In your bar.\"}");
    putsInCart(mira, work, "custom").expect(201);
    Answer order = mira.checksOut().expect(201);
    assertThat(order.at("/data/order/items/0/price").decimalValue()).isEqualByComparingTo("90.00");
    assertThat(order.at("/data/order/items/0/licence").toString())
        .isEqualTo("{\"kind\":\"custom\",\"version\":1}");
    String line = order.text("/data/order/items/0/id");
    mira.pays(order).expect(200);

    licenses(work, "{\"kind\":\"custom\",\"price\":500.00,\"text\":\"Nowhere at all.\"}");

    String licence = document(mira, "/library/%s/licence".formatted(line));
    assertThat(licence)
        .contains("Work: Sea")
        .contains(order.text("/data/order/orderNumber"))
        .contains("custom, version 1")
        .contains("In your bar.")
        .doesNotContain("Nowhere");
    mira.putsInCart(work).refused(409, "licence_not_offered");
    Person other = ApiUsers.aBuyer(api);
    reads(other, "/library/%s/licence".formatted(line)).refused(404, "purchase_not_found");
    reads(ApiUsers.theAdmin(api), "/library/%s/licence".formatted(line)).expect(200);
    assertThat(ApiUsers.theAdmin(api).api().get("/admin/audit-log").expect(200).json().toString())
        .contains("ordering.read-licence");
  }

  @Test
  void R128_of_a_crowd_and_one_who_wants_the_work_alone_the_first_to_pay_has_it() throws Exception {
    String work = artist.publishes("Sky", "40.00", "digital");
    licenses(work, "{\"kind\":\"personal\"},{\"kind\":\"exclusive\",\"price\":900.00}");
    List<Person> buyers = IntStream.range(0, 4).mapToObj(_ -> ApiUsers.aBuyer(api)).toList();
    List<Answer> orders = new ArrayList<>();
    for (Person buyer : buyers.subList(1, 4)) {
      putsInCart(buyer, work, "personal").expect(201);
      orders.add(buyer.checksOut().expect(201));
    }
    putsInCart(buyers.getFirst(), work, "exclusive").expect(201);
    Answer alone = buyers.getFirst().checksOut().expect(201);
    putsInCart(mira, work, "personal").refused(409, "not_enough_copies");

    orders.addFirst(alone);
    atOnce(4, n -> buyers.get(n).pays(orders.get(n)));

    List<String> outcomes =
        IntStream.range(0, 4)
            .mapToObj(
                n -> {
                  String id = orders.get(n).text("/data/order/id");
                  Wait.until("it is decided", () -> !"pending".equals(statusOf(buyers.get(n), id)));
                  return statusOf(buyers.get(n), id);
                })
            .toList();
    boolean hasItAlone = outcomes.getFirst().equals("completed");
    assertThat(outcomes.subList(1, 4)).containsOnly(hasItAlone ? "cancelled" : "completed");
    assertThat(outcomes.getFirst()).isEqualTo(hasItAlone ? "completed" : "cancelled");
    if (hasItAlone) {
      putsInCart(mira, work, "personal").refused(409, "artwork_sold");
    } else {
      putsInCart(mira, work, "exclusive").refused(409, "exclusive_not_possible");
    }
  }

  @Test
  void R130_R131_copies_are_numbered_as_they_are_paid_and_a_return_voids_the_certificate()
      throws Exception {
    String work = artist.publishes("Harbour", "40.00", "painting");
    artist.api().put("/artworks/" + work, "{\"editionSize\":%d}".formatted(CROWD)).expect(200);
    List<Person> buyers = IntStream.range(0, CROWD).mapToObj(_ -> ApiUsers.aBuyer(api)).toList();
    List<Answer> orders =
        buyers.stream()
            .map(
                buyer -> {
                  buyer.putsInCart(work).expect(201);
                  return buyer.checksOut().expect(201);
                })
            .toList();

    atOnce(CROWD, n -> buyers.get(n).pays(orders.get(n)).expect(200));

    List<Integer> numbers =
        IntStream.range(0, CROWD)
            .map(n -> certificate(buyers.get(n), orders.get(n)).get("number").asInt())
            .boxed()
            .toList();
    assertThat(numbers)
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, CROWD).boxed().toList());

    Person owner = buyers.getFirst();
    String code = certificate(owner, orders.getFirst()).get("code").asText();
    Answer seen = api.get("/certificates/" + code).expect(200);
    assertThat(seen.text("/data/certificate/artwork/title")).isEqualTo("Harbour");
    assertThat(seen.text("/data/certificate/status")).isEqualTo("valid");
    assertThat(seen.response().body()).doesNotContain(owner.username());
    owner.api().put("/certificates/" + code, "{\"showOwner\":true}").expect(200);
    assertThat(
            api.get("/certificates/" + code).expect(200).text("/data/certificate/owner/username"))
        .isEqualTo(owner.username());
    assertThat(document(mira, "/certificates/%s/document".formatted(code)))
        .contains("Copy %d of %d".formatted(numbers.getFirst(), CROWD))
        .contains(owner.username());

    givesBack(orders.getFirst());
    Wait.until(
        "the certificate is void",
        () ->
            api.get("/certificates/" + code)
                .expect(200)
                .text("/data/certificate/status")
                .equals("void"));
    assertThat(api.get("/certificates/" + code).expect(200).at("/data/certificate/owner").isNull())
        .isTrue();

    Wait.until("the copy is on sale again", () -> mira.putsInCart(work).status() == 201);
    Answer again = mira.checksOut().expect(201);
    mira.pays(again).expect(200);
    JsonNode passedOn = certificate(mira, again);
    assertThat(passedOn.get("number").asInt()).isEqualTo(numbers.getFirst());
    assertThat(passedOn.get("code").asText()).isNotEqualTo(code);
  }

  private void givesBack(Answer order) {
    artist
        .api()
        .post(
            "/orders/sales/%s/refunds".formatted(order.text("/data/order/items/0/id")),
            "{\"reason\":\"A slip\"}")
        .expect(200);
  }

  private void licenses(String work, String licences) {
    artist
        .api()
        .put("/artworks/%s/licences".formatted(work), "{\"licences\":[%s]}".formatted(licences))
        .expect(200);
  }

  private static Answer putsInCart(Person buyer, String work, String licence) {
    return buyer
        .api()
        .post("/cart/items", "{\"artworkId\":\"%s\",\"licence\":\"%s\"}".formatted(work, licence));
  }

  private static String statusOf(Person buyer, String order) {
    return buyer.api().get("/orders/" + order).expect(200).text("/data/order/status");
  }

  private static JsonNode certificate(Person buyer, Answer order) {
    return buyer
        .api()
        .get("/library/" + order.text("/data/order/items/0/id"))
        .expect(200)
        .at("/data/item/certificates/0");
  }

  private static Answer reads(Person person, String path) {
    return person.api().with("Accept", "application/pdf, application/json").get(path);
  }

  private static String document(Person person, String path) throws IOException {
    byte[] bytes = person.api().with("Accept", "application/pdf").download(path).body();
    try (PDDocument document = Loader.loadPDF(bytes)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private interface Act {
    Object of(int number);
  }

  private static void atOnce(int crowd, Act act) throws Exception {
    CyclicBarrier start = new CyclicBarrier(crowd);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Object>> acts =
          IntStream.range(0, crowd)
              .<Callable<Object>>mapToObj(
                  n ->
                      () -> {
                        start.await();
                        return act.of(n);
                      })
              .toList();
      for (Future<Object> done : threads.invokeAll(acts)) {
        done.get();
      }
    }
  }
}
