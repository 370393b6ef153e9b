package com.onlyarts.catalog.rest;

import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.application.LicensingArtworks;
import com.onlyarts.catalog.application.port.InMemoryArtworkLicences;
import com.onlyarts.catalog.application.port.InMemoryArtworks;
import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.ArtworkFixture;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.kernel.rest.RestService;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LicencesResourceTest {
  private static final InMemoryArtworks ARTWORKS = new InMemoryArtworks();

  @RegisterExtension
  static final RestService SERVICE =
      RestService.of(
          caller ->
              new LicencesResource(
                  new LicensingArtworks(
                      new InMemoryTransactions(),
                      ARTWORKS,
                      new InMemoryArtworkLicences(),
                      new SteppingClock()),
                  ArtworkFixture.USD,
                  caller));

  private final Caller artist = Callers.anArtist();
  private final ApiClient anonymous = SERVICE.api();
  private final ApiClient byArtist = anonymous.as(RestService.token(artist));
  private final Artwork work = anArtwork().by(artist.person()).priced("500.00").create();
  private final String address = "/artworks/%s/licences".formatted(work.id().value());

  LicencesResourceTest() {
    ARTWORKS.add(work);
  }

  @Test
  void R128_everybody_reads_what_a_work_is_sold_under() {
    Answer shown = anonymous.get(address).expect(200);

    assertThat(shown.text("/data/licences/0/kind")).isEqualTo("personal");
    assertThat(shown.response().body())
        .contains("\"price\":500.00,\"currency\":\"USD\",\"version\":1");
    anonymous
        .get("/artworks/%s/licences".formatted(UUID.randomUUID()))
        .refused(404, "artwork_not_found");
  }

  @Test
  void R128_an_artist_says_what_a_work_is_sold_under() {
    Answer now =
        byArtist
            .put(
                address,
                "{\"licences\":[{\"kind\":\"personal\"},{\"kind\":\"custom\",\"price\":80.00,\"text\":\"Ask me.\"}]}")
            .expect(200);

    assertThat(now.text("/message")).isEqualTo("Licences updated");
    assertThat(now.text("/data/licences/1/text")).isEqualTo("Ask me.");
    assertThat(anonymous.get(address).expect(200).at("/data")).isEqualTo(now.at("/data"));
  }

  @Test
  void R128_what_makes_no_licence_and_what_is_anothers_is_refused() {
    String plain = "{\"licences\":[{\"kind\":\"personal\"}]}";

    byArtist
        .put(address, "{\"licences\":[{\"kind\":\"commercial\"}]}")
        .refused(400, "invalid_request");
    byArtist.careless().put(address, "{\"licences\":[]}").refused(400, "invalid_request");
    byArtist
        .careless()
        .put(address, "{\"licences\":[{\"kind\":\"eternal\"}]}")
        .refused(400, "invalid_request");
    anonymous
        .as(RestService.token(Callers.anArtist()))
        .put(address, plain)
        .refused(403, "not_your_artwork");
    anonymous.put(address, plain).refused(401, "unauthorized");
    byArtist
        .put("/artworks/%s/licences".formatted(UUID.randomUUID()), plain)
        .refused(404, "artwork_not_found");
  }
}
