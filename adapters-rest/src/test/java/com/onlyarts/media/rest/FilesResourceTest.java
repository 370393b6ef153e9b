package com.onlyarts.media.rest;

import static com.onlyarts.media.application.FilesFixture.aPsd;
import static com.onlyarts.media.application.FilesFixture.begun;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.kernel.rest.RestService;
import com.onlyarts.media.application.FilesFixture;
import com.onlyarts.media.domain.OriginalId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FilesResourceTest {
  private static final FilesFixture FIXTURE = new FilesFixture();
  private static final String PSD =
      "{\"name\":\"sea.psd\",\"type\":\"psd\",\"bytes\":%d}".formatted(aPsd().length);

  @RegisterExtension
  static final RestService SERVICE =
      RestService.ofAll(
          caller ->
              List.of(new FilesResource(FIXTURE.sending, FIXTURE.removing, FIXTURE.scans, caller)));

  private final ApiClient anonymous = SERVICE.api();
  private final ApiClient byArtist = anonymous.as(RestService.token(Callers.anArtist()));
  private final ApiClient byUser = anonymous.as(RestService.token(Callers.aUser()));

  @AfterEach
  void comeBack() {
    FIXTURE.files.away(false);
    FIXTURE.sold.clear();
  }

  @Test
  void R120_a_file_is_announced_sent_completed_listed_and_removed() {
    Answer announced = byArtist.post("/files", PSD).expect(201);
    String id = announced.text("/data/file/id");
    assertThat(announced.text("/data/file/status")).isEqualTo("arriving");
    assertThat(announced.at("/data/file/sha256").isNull()).isTrue();
    assertThat(announced.at("/data/parts")).hasSize(2);
    assertThat(announced.text("/data/parts/1/address")).startsWith("https://");

    byArtist.post("/files/%s/complete".formatted(id)).refused(409, "file_incomplete");
    FIXTURE.send(original(id), aPsd(), 1);
    Answer half = byArtist.get("/files/" + id).expect(200);
    assertThat(half.at("/data/parts/0/arrived").booleanValue()).isTrue();
    assertThat(half.at("/data/parts/0/address").isNull()).isTrue();
    FIXTURE.send(original(id), aPsd(), 2);

    Answer complete = byArtist.post("/files/%s/complete".formatted(id)).expect(200);
    assertThat(complete.text("/data/file/sha256")).hasSize(64);
    assertThat(complete.at("/data/parts")).isEmpty();
    assertThat(byArtist.get("/files?limit=1").expect(200).text("/data/files/0/id")).isEqualTo(id);
    byArtist.delete("/files/" + id).expect(200);
    byArtist.get("/files/" + id).refused(404, "file_not_found");
  }

  @Test
  void R120_people_announce_files_and_not_more_than_they_may_keep() {
    byUser.post("/files", PSD).expect(201);
    anonymous.post("/files", PSD).refused(401, "unauthorized");
    ApiClient careless = byArtist.careless();
    careless
        .post("/files", "{\"name\":\"a.exe\",\"type\":\"exe\",\"bytes\":1}")
        .refused(400, "invalid_request");
    careless
        .post("/files", "{\"name\":\"a.zip\",\"type\":\"zip\",\"bytes\":2147483649}")
        .refused(400, "invalid_request");
    ApiClient keen = anonymous.as(RestService.token(Callers.anArtist()));
    String large = "{\"name\":\"a.zip\",\"type\":\"zip\",\"bytes\":2147483648}";
    keen.post("/files", large).expect(201);
    keen.post("/files", large).expect(201);
    keen.post("/files", large).refused(409, "storage_full");
  }

  @Test
  void R120_what_is_not_what_it_says_it_is_is_refused() {
    String id =
        byArtist
            .post("/files", "{\"name\":\"a.obj\",\"type\":\"obj\",\"bytes\":9}")
            .expect(201)
            .text("/data/file/id");
    FIXTURE.send(original(id), begun("#!/bin/sh", 9), 1);

    byArtist.post("/files/%s/complete".formatted(id)).refused(409, "file_type_mismatch");
    byArtist.get("/files/" + id).refused(404, "file_not_found");
  }

  @Test
  void R126_a_file_that_is_sold_stays_and_anothers_is_unknown() {
    String id = byArtist.post("/files", PSD).expect(201).text("/data/file/id");
    FIXTURE.sold.add(original(id));

    byArtist.delete("/files/" + id).refused(409, "file_in_use");
    byUser.delete("/files/" + id).refused(404, "file_not_found");
    byUser.get("/files/" + id).refused(404, "file_not_found");
    anonymous
        .as(RestService.token(Callers.anArtist()))
        .post("/files/%s/complete".formatted(id))
        .refused(404, "file_not_found");
  }

  @Test
  void R2_a_store_that_is_away_is_503() {
    String id = byArtist.post("/files", PSD).expect(201).text("/data/file/id");
    FIXTURE.files.away(true);

    byArtist.get("/files/" + id).refused(503, "service_unavailable");
    byArtist.post("/files/%s/complete".formatted(id)).refused(503, "service_unavailable");
  }

  private static OriginalId original(String id) {
    return new OriginalId(UUID.fromString(id));
  }
}
