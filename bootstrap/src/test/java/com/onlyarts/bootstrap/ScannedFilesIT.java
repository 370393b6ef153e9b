package com.onlyarts.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.media.application.port.VirusScannerContract;
import com.onlyarts.media.clamav.LocalClamd;
import com.onlyarts.media.clamav.LocalClamd.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Files that are looked through for viruses before anybody gets them. */
class ScannedFilesIT {
  private static final LocalClamd CLAMD = new LocalClamd();

  @RegisterExtension
  static final RunningService SERVICE =
      RunningService.with("ONLYARTS_FILES_SCANNER", CLAMD.address().toString());

  private final ApiClient api = SERVICE.api();
  private final Person artist = ApiUsers.anArtist(api);

  @AfterAll
  static void close() {
    CLAMD.close();
  }

  @Test
  void R120_a_clean_file_is_sold_and_delivered() {
    String file = SentFiles.complete(artist);
    awaitScan(file, "clean");
    String work = SentFiles.workWith(artist, file);
    Person buyer = ApiUsers.aBuyer(api);
    buyer.putsInCart(work).expect(201);
    Answer order = buyer.checksOut().expect(201);
    buyer.pays(order).expect(200);

    buyer
        .api()
        .post("/library/%s/files/%s/download".formatted(order.text("/data/order/items/0/id"), file))
        .expect(201);
  }

  @Test
  void R120_an_infected_file_is_on_no_work_its_artist_is_told_and_staff_see_it() {
    String file = complete(VirusScannerContract.VIRUS);
    awaitScan(file, "infected");
    String work = artist.publishes("Sea", "40.00", "digital");

    artist
        .api()
        .put("/artworks/%s/files".formatted(work), listing(file))
        .refused(409, "file_infected");

    Wait.until(
        "the artist is told",
        () ->
            artist
                .api()
                .get("/notifications")
                .expect(200)
                .json()
                .toString()
                .contains("A virus was found in sea.obj"));
    Wait.until(
        "staff see it",
        () ->
            ApiUsers.theAdmin(api)
                .api()
                .get("/admin/failed-items")
                .expect(200)
                .json()
                .toString()
                .contains("infected: Test.Virus"));
    artist.api().delete("/files/" + file).expect(200);
  }

  @Test
  void R120_a_file_that_is_being_looked_at_is_on_no_work_yet() {
    CLAMD.fail(Fault.SILENT);
    String file = complete("!");
    String work = artist.publishes("Sea", "40.00", "digital");

    assertThat(scan(file)).isEqualTo("scanning");
    artist
        .api()
        .put("/artworks/%s/files".formatted(work), listing(file))
        .refused(409, "file_scanning");
  }

  private String complete(String bytes) {
    Answer announced =
        artist
            .api()
            .post(
                "/files",
                "{\"name\":\"sea.obj\",\"type\":\"obj\",\"bytes\":%d}".formatted(bytes.length()))
            .expect(201);
    assertThat(announced.text("/data/file/scan")).isEqualTo("unscanned");
    assertThat(
            artist.api().putBytes(announced.text("/data/parts/0/address"), bytes.getBytes(UTF_8)))
        .isEqualTo(204);
    String id = announced.text("/data/file/id");
    artist.api().post("/files/%s/complete".formatted(id)).expect(200);
    return id;
  }

  private void awaitScan(String file, String result) {
    Wait.until("it is " + result, () -> scan(file).equals(result));
  }

  private String scan(String file) {
    return artist.api().get("/files/" + file).expect(200).text("/data/file/scan");
  }

  private static String listing(String file) {
    return "{\"fileIds\":[\"%s\"]}".formatted(file);
  }
}
