package com.onlyarts.catalog.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.RestService;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CurationResourceTest {
  private static final CatalogService CATALOG = new CatalogService();

  @RegisterExtension static final RestService SERVICE = RestService.ofAll(CATALOG::resources);

  private final ApiClient admin = SERVICE.api().as(RestService.token(Callers.anAdmin()));
  private final ApiClient artist = SERVICE.api().as(RestService.token(Callers.anArtist()));
  private String work = "";

  @BeforeEach
  void hang() {
    work =
        artist
            .post(
                "/artworks",
                "{\"title\":\"Tide\",\"imageUrl\":\"https://img.example/t.jpg\",\"price\":1.00,\"category\":\"digital\"}")
            .expect(201)
            .text("/data/artwork/id");
  }

  @Test
  void R95_the_message_says_whether_it_was_featured_or_unfeatured() {
    assertThat(feature(true)).isEqualTo("Artwork featured successfully");
    assertThat(feature(false)).isEqualTo("Artwork unfeatured successfully");
  }

  @Test
  void R95_only_a_published_work_is_featured() {
    artist.put("/artworks/" + work, "{\"status\":\"draft\"}").expect(200);

    admin
        .put("/admin/artworks/%s/feature".formatted(work), "{\"isFeatured\":true}")
        .refused(409, "artwork_not_featurable");
  }

  @Test
  void R95_what_is_taken_down_is_unknown_to_others_and_cannot_be_published_until_restored() {
    String takedown = "/admin/artworks/%s/takedown".formatted(work);

    admin.put(takedown, "{\"reason\":\"Infringes a copyright\"}").expect(200);

    SERVICE.api().get("/artworks/" + work).refused(404, "artwork_not_found");
    artist
        .put("/artworks/" + work, "{\"status\":\"published\"}")
        .refused(409, "artwork_taken_down");
    admin.delete(takedown).expect(200);
    artist.put("/artworks/" + work, "{\"status\":\"published\"}").expect(200);
  }

  @Test
  void nobody_else_gets_in_and_sense_is_asked_for() {
    artist
        .put("/admin/artworks/%s/feature".formatted(work), "{\"isFeatured\":true}")
        .refused(403, "forbidden");
    admin
        .put("/admin/artworks/%s/feature".formatted(UUID.randomUUID()), "{\"isFeatured\":true}")
        .refused(404, "artwork_not_found");
    admin
        .careless()
        .put("/admin/artworks/%s/feature".formatted(work), "{}")
        .refused(400, "invalid_request");
    admin
        .careless()
        .put("/admin/artworks/%s/takedown".formatted(work), "{\"reason\":\" \"}")
        .refused(400, "invalid_request");
  }

  private String feature(boolean featured) {
    return admin
        .put(
            "/admin/artworks/%s/feature".formatted(work), "{\"isFeatured\":%s}".formatted(featured))
        .expect(200)
        .text("/message");
  }
}
