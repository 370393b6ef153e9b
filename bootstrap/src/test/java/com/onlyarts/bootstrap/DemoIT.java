package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.bootstrap.demo.DemoGallery;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DemoIT {
  @RegisterExtension
  static final RunningService SERVICE = RunningService.with("ONLYARTS_DEMO", "on");

  @Test
  void a_small_gallery_hangs_with_pictures_a_conversation_and_sales()
      throws IOException, InterruptedException {
    Answer list = SERVICE.api().get("/artworks?sort=favoritesCount&order=desc").expect(200);

    assertThat(list.at("/data/pagination/total").asInt()).isEqualTo(12);
    HttpResponse<String> picture = fetched(list.text("/data/artworks/0/imageUrl"));
    assertThat(picture.headers().firstValue("Content-Type").orElse("")).startsWith("image/svg+xml");
    assertThat(picture.body()).startsWith("<svg");

    Answer login =
        SERVICE
            .api()
            .post(
                "/auth/login",
                "{\"email\":\"kofi.a@demo.example\",\"password\":\"%s\"}"
                    .formatted(DemoGallery.PASSWORD))
            .expect(200);
    Answer sales =
        SERVICE.api().as(login.text("/data/accessToken")).get("/orders/sales").expect(200);
    assertThat(sales.response().body()).contains("\"totalEarnings\":2146.50");
  }

  @Test
  void an_auction_is_on_and_four_weeks_of_sales_lie_behind_it() {
    Answer live = SERVICE.api().get("/livestreams?status=live&isAuction=true").expect(200);
    assertThat(live.at("/data/livestreams/0/bidsCount").asInt()).isEqualTo(4);

    Answer login =
        SERVICE
            .api()
            .post(
                "/auth/login",
                "{\"email\":\"kofi.a@demo.example\",\"password\":\"%s\"}"
                    .formatted(DemoGallery.PASSWORD))
            .expect(200);
    Answer figures =
        SERVICE
            .api()
            .as(login.text("/data/accessToken"))
            .get("/analytics/sales?interval=day")
            .expect(200);
    long days =
        StreamSupport.stream(figures.at("/data/steps").spliterator(), false)
            .filter(step -> step.at("/orders").asInt() > 0)
            .count();
    assertThat(days).isEqualTo(12);
  }

  private static HttpResponse<String> fetched(String url) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
  }
}
