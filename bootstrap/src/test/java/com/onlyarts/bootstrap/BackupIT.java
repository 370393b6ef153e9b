package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.bootstrap.settings.Settings;
import com.onlyarts.kernel.jdbi.Database;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A backup as the operators' book has it, taken while the service works and people buy: database
 * first, then the data folder. What is restored from it is whole, and as of then.
 */
class BackupIT {
  private static final Path BOOK = Path.of("../docs/operations.md");
  private static final Pattern LEDGER_CHECK =
      Pattern.compile("<!-- run by BackupIT -->\\s*```sql\\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path folder;

  @Test
  void what_was_backed_up_while_people_bought_is_restored_whole()
      throws IOException, SQLException, InterruptedException {
    Path backup = Files.createDirectory(folder.resolve("backup"));
    Path data = folder.resolve("data");
    Person mira;
    String line;
    String file;
    String artist;
    try (EmbeddedPostgres postgres =
            OwnPostgres.builder().setDataDirectory(folder.resolve("postgres")).start();
        Service service = serviceOn(postgres, data)) {
      ApiClient api = ApiClient.of(URI.create("http://localhost:" + service.port()));
      Person seller = ApiUsers.anArtist(api);
      artist = seller.username();
      mira = ApiUsers.aBuyer(api);
      file = SentFiles.complete(seller);
      line = buys(mira, SentFiles.workWith(seller, file));

      BaseBackup.of(postgres, folder.resolve("postgres"), backup.resolve("postgres"));
      BaseBackup.copy(data, backup.resolve("data"));

      buys(mira, SentFiles.workWith(seller, SentFiles.complete(seller)));
    }

    try (EmbeddedPostgres postgres =
            OwnPostgres.builder()
                .setDataDirectory(backup.resolve("postgres"))
                .setCleanDataDirectory(false)
                .start();
        Service service = serviceOn(postgres, backup.resolve("data"))) {
      ApiClient api = ApiClient.of(URI.create("http://localhost:" + service.port()));
      assertThat(balance(signedIn(api, artist)))
          .as("one sale of 40.00 at 10 per cent: the second was after the backup")
          .isEqualTo(36.0);
      ApiClient again = signedIn(api, mira.username());
      assertThat(again.get("/orders").expect(200).at("/data/orders")).hasSize(1);
      assertThat(download(again, line, file, service.port())).isEqualTo("sea");
      assertLedgerAgrees(postgres);
      Person another = ApiUsers.anArtist(api);
      buys(mira.at(api), SentFiles.workWith(another, SentFiles.complete(another)));
    }
  }

  /** Buys the work, and answers the line of the order. */
  private static String buys(Person buyer, String work) {
    buyer.putsInCart(work).expect(201);
    Answer order = buyer.checksOut().expect(201);
    buyer.pays(order).expect(200);
    return order.text("/data/order/items/0/id");
  }

  private static ApiClient signedIn(ApiClient api, String username) {
    return api.as(
        api.post(
                "/auth/login",
                "{\"email\":\"%s@example.com\",\"password\":\"%s\"}"
                    .formatted(username, ApiUsers.PASSWORD))
            .expect(200)
            .text("/data/accessToken"));
  }

  private static double balance(ApiClient artist) {
    return artist.get("/earnings/balance").expect(200).at("/data/balance/totalEarned").asDouble();
  }

  private static String download(ApiClient buyer, String line, String file, int port)
      throws IOException, InterruptedException {
    URI given =
        URI.create(
            buyer
                .post("/library/%s/files/%s/download".formatted(line, file))
                .expect(201)
                .text("/data/address"));
    URI here =
        URI.create(
            "http://localhost:%d%s?%s".formatted(port, given.getRawPath(), given.getRawQuery()));
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(HttpRequest.newBuilder(here).build(), BodyHandlers.ofString()).body();
    }
  }

  private static void assertLedgerAgrees(EmbeddedPostgres postgres) throws IOException {
    Matcher check = LEDGER_CHECK.matcher(Files.readString(BOOK));
    assertThat(check.find()).isTrue();
    try (Database database =
        Database.open(
            postgres.getJdbcUrl("postgres", "postgres"),
            2,
            Currency.getInstance("USD"),
            Clock.systemUTC())) {
      List<Map<String, Object>> lopsided =
          database
              .jdbi()
              .withHandle(handle -> handle.createQuery(check.group(1)).mapToMap().list());
      assertThat(lopsided).isEmpty();
      LedgerChecks.assertAgree(database.jdbi());
    }
  }

  private static Service serviceOn(EmbeddedPostgres postgres, Path data) {
    Map<String, String> settings = new HashMap<>();
    settings.put("PORT", "0");
    settings.put(
        "DATABASE_URL", "postgres://postgres@localhost:%d/postgres".formatted(postgres.getPort()));
    settings.put("ONLYARTS_DATA_DIR", data.toString());
    settings.put("ONLYARTS_SECRET", "what is kept apart from the backup");
    settings.put("ONLYARTS_RATE_LIMITS", "off");
    return Service.startCold(Settings.from(settings));
  }
}
