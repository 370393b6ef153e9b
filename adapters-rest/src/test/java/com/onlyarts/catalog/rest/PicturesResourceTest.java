package com.onlyarts.catalog.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.api.HoldKey;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.kernel.rest.RestService;
import com.onlyarts.media.domain.Folder;
import com.onlyarts.media.domain.Upload;
import com.onlyarts.media.domain.UploadFixture;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PicturesResourceTest {
  private static final CatalogService CATALOG = new CatalogService();
  @RegisterExtension static final RestService SERVICE = RestService.ofAll(CATALOG::resources);

  private final Caller artist = Callers.anArtist();
  private final ApiClient byArtist = SERVICE.api().as(RestService.token(artist));
  private final String work =
      byArtist
          .post(
              "/artworks",
              """
              {"title":"Tide","imageUrl":"https://img.example/tide.jpg","price":120,"category":"painting"}
              """)
          .expect(201)
          .text("/data/artwork/id");
  private final String address = "/artworks/%s/pictures".formatted(work);

  @Test
  void R190_an_artist_says_by_which_pictures_a_work_is_shown_and_everybody_sees_them() {
    String wishes =
        """
        {"pictures":[{"imageId":"%s","altText":"A wave at dusk"},{"imageId":"%s"}]}
        """
            .formatted(uploaded("front"), uploaded("back"));
    Answer said = byArtist.put(address, wishes).expect(200);
    assertThat(said.at("/data/pictures").findValuesAsText("imageUrl"))
        .containsExactly("https://img.example/front.jpg", "https://img.example/back.jpg");

    Answer seen = SERVICE.api().get("/artworks/" + work).expect(200);
    assertThat(seen.text("/data/artwork/imageUrl")).isEqualTo("https://img.example/front.jpg");
    assertThat(seen.text("/data/artwork/altText")).isEqualTo("A wave at dusk");
    assertThat(seen.at("/data/artwork/pictures")).isEqualTo(said.at("/data/pictures"));
    assertThat(seen.at("/data/artwork/pictures/1/width").intValue()).isEqualTo(1920);
    assertThat(seen.text("/data/artwork/pictures/1/dominantColor")).isEqualTo("#285adc");
    assertThat(seen.at("/data/artwork/pictures/1/altText").isMissingNode()).isTrue();
  }

  @Test
  void R190_what_cannot_be_shown_is_refused() {
    String own = uploaded("own").toString();

    byArtist.put(address, wish(UUID.randomUUID().toString())).refused(404, "upload_not_found");
    byArtist
        .put(
            address,
            "{\"pictures\":[{\"imageId\":\"%s\"},{\"imageId\":\"%s\"}]}".formatted(own, own))
        .refused(400, "invalid_request");
    byArtist.careless().put(address, "{\"pictures\":[]}").refused(400, "invalid_request");
    SERVICE
        .api()
        .as(RestService.token(Callers.anArtist()))
        .put(address, wish(own))
        .refused(403, "not_your_artwork");
    CATALOG.holds.addForAuction(
        new HoldKey(UUID.randomUUID()), new ArtworkId(UUID.fromString(work)), SteppingClock.NOON);
    byArtist.put(address, wish(own)).refused(409, "artwork_in_auction");
  }

  private static String wish(String image) {
    return "{\"pictures\":[{\"imageId\":\"%s\"}]}".formatted(image);
  }

  private UUID uploaded(String name) {
    Upload upload = Upload.announce(artist.person(), Folder.ARTWORKS, SteppingClock.NOON);
    upload.keep(UploadFixture.aPicture("https://img.example/%s.jpg".formatted(name)));
    CATALOG.uploads.add(upload);
    return upload.id().value();
  }
}
