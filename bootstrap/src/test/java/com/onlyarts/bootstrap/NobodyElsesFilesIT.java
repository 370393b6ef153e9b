package com.onlyarts.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.contract.Operation;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Only those of R122 read a file that is sold: whoever else calls any operation of the contract
 * with the ids of the purchase, or any address that might lead to it, reads nothing of it.
 */
class NobodyElsesFilesIT {
  /** They end what the others need. */
  private static final Set<String> LEAVING =
      Set.of("logoutUser", "endSession", "endOtherSessions", "deleteAccount", "changePassword");

  @RegisterExtension static final RunningService SERVICE = RunningService.with();

  private static Purchase purchase;
  private static Map<String, ApiClient> others;

  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void hangUp() {
    http.close();
  }

  /** What was bought, and by what it can be recognised. */
  private record Purchase(
      String secret, String file, String work, String line, String order, URI address) {

    /** The path with the ids of the purchase, and nobody's where it has none. */
    String path(String path) {
      return InvalidRequests.filled(
          path.replace("{fileId}", file)
              .replace("{artworkId}", work)
              .replace("{lineId}", line)
              .replace("{saleId}", line)
              .replace("{orderId}", order));
    }
  }

  @BeforeAll
  static void somebody_buys_a_file() {
    ApiClient api = SERVICE.api();
    Person artist = ApiUsers.anArtist(api);
    Person mira = ApiUsers.aBuyer(api);
    Person repentant = ApiUsers.aBuyer(api);
    Person collector = ApiUsers.aBuyer(api);
    String secret = "sea " + UUID.randomUUID();
    String file = SentFiles.complete(artist, "sea.obj", "obj", secret.getBytes(UTF_8));
    String work = SentFiles.workWith(artist, file);
    Answer order = bought(mira, work);
    String line = order.text("/data/order/items/0/id");
    String givenBack = bought(repentant, work).text("/data/order/items/0/id");
    artist
        .api()
        .post("/orders/sales/%s/refunds".formatted(givenBack), "{\"reason\":\"A slip\"}")
        .expect(200);
    Wait.until(
        "it is given back",
        () ->
            repentant
                .api()
                .get("/library/" + givenBack)
                .text("/data/item/status")
                .equals("revoked"));
    bought(collector, SentFiles.workWith(artist, SentFiles.complete(artist)));
    URI address =
        URI.create(
            mira.api()
                .post("/library/%s/files/%s/download".formatted(line, file))
                .expect(201)
                .text("/data/address"));
    purchase = new Purchase(secret, file, work, line, order.text("/data/order/id"), address);
    others =
        Map.of(
            "nobody", api,
            "a stranger", ApiUsers.aBuyer(api).api(),
            "another artist", ApiUsers.anArtist(api).api(),
            "who gave it back", repentant.api(),
            "who bought another work", collector.api());
  }

  private static Answer bought(Person buyer, String work) {
    buyer.putsInCart(work).expect(201);
    Answer order = buyer.checksOut().expect(201);
    buyer.pays(order).expect(200);
    return order;
  }

  static Stream<String> operations() {
    return OperationCaller.ids(
        operation -> operation.events().isEmpty() && !LEAVING.contains(operation.id()));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void R122_no_operation_tells_anybody_else(String operationId) {
    Operation operation = OperationCaller.CONTRACT.operation(operationId);
    others.forEach(
        (who, client) -> {
          Answer answer =
              client
                  .careless()
                  .with("Accept", "*/*")
                  .send(
                      operation.method(),
                      purchase.path(operation.path()),
                      OperationCaller.body(operation));
          assertThat(answer.response().body())
              .as("%s by %s", operationId, who)
              .doesNotContain(purchase.secret(), "/originals/" + purchase.file());
        });
  }

  @Test
  void R121_no_address_but_a_signed_one_leads_there() throws IOException, InterruptedException {
    String plain = purchase.address().getRawPath();
    assertThat(read(plain + "?" + purchase.address().getRawQuery()))
        .as("by the address that its buyer was given")
        .isEqualTo(purchase.secret());

    for (String path :
        List.of(
            plain,
            plain + "?" + purchase.address().getRawQuery().replaceAll("signature=.", "signature=_"),
            "/media/" + purchase.file(),
            "/media/artworks/" + purchase.file(),
            "/media/originals/" + purchase.file(),
            "/media/%2e%2e/originals/" + purchase.file(),
            "/media/..%2foriginals%2f" + purchase.file(),
            "/originals/" + purchase.file(),
            "/api/files/" + purchase.file(),
            "/docs/..%2f..%2foriginals%2f" + purchase.file())) {
      assertThat(read(path)).as(path).doesNotContain(purchase.secret());
    }
  }

  private String read(String path) throws IOException, InterruptedException {
    return http.send(
            HttpRequest.newBuilder(URI.create(SERVICE.base() + path)).build(),
            BodyHandlers.ofString())
        .body();
  }
}
