package com.onlyarts.bootstrap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A small believable gallery, put up by calling the service as any client would; only where nothing hangs yet. */
final class DemoGallery {
  /** Everybody's password in the demo; printed in the welcome block. */
  static final String PASSWORD = "lantern over still water";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<Artist> ARTISTS =
      List.of(
          new Artist(
              "ines.moreau",
              "Inès Moreau",
              "Oil and weather. Works from a boat shed in Douarnenez.",
              List.of(
                  new Work("Tide Table No. 4", "painting", "1850.00", "The hour before the boats come in.", "sea", "oil"),
                  new Work("Slack Water", "painting", "920.00", "Grey on grey, and one gull.", "sea", "oil", "grey"),
                  new Work("Study for a Squall", "illustration", "75.00", "Ink, eleven minutes.", "sea", "ink"))),
          new Artist(
              "kofi.a",
              "Kofi Asante",
              "I model light, then break it.",
              List.of(
                  new Work("Glass Savanna", "3d", "140.00", "Rendered over nine nights.", "landscape", "render"),
                  new Work("Harmattan Loop", "animation", "60.00", "Forty seconds of dust.", "landscape", "loop"),
                  new Work("Digital Sunset", "digital", "500.00", "The one everybody asks for.", "landscape", "sunset"))),
          new Artist(
              "yuki_tanaka",
              "Yuki Tanaka",
              "Paper, patience, photographs.",
              List.of(
                  new Work("Snow Ledger", "photography", "210.00", "Hokkaido, 04:40.", "winter", "landscape"),
                  new Work("Folded Map of Nowhere", "mixed_media", "380.00", "Washi, thread, a coffee stain.", "paper"),
                  new Work("Third Platform", "photography", "180.00", "Waiting is a kind of portrait.", "city", "night"))));

  private final URI base;
  private final HttpClient http = HttpClient.newHttpClient();

  private DemoGallery(URI base) {
    this.base = base;
  }

  /**
   * @param base where the service listens, without {@code /api}
   */
  static void putUp(URI base) {
    DemoGallery gallery = new DemoGallery(base);
    if (gallery.call("GET", "/artworks?limit=1", null, null).at("/data/pagination/total").asInt() == 0) {
      gallery.hang();
    }
  }

  private void hang() {
    List<String> works = new ArrayList<>();
    List<JsonNode> artists = ARTISTS.stream().map(artist -> open(artist, works)).toList();
    JsonNode collector = register("mira", "Mira Lindqvist", "user");
    String mira = collector.at("/accessToken").asText();
    artists.forEach(artist -> call("POST", "/users/%s/follow".formatted(artist.at("/user/id").asText()), null, mira));
    works.stream().limit(6).forEach(work -> call("POST", "/artworks/%s/favorite".formatted(work), null, mira));
    String sunset = works.get(5);
    JsonNode comment = call("POST", "/artworks/%s/comments".formatted(sunset), Map.of("content", "I keep coming back to the lower left corner."), mira);
    String kofi = artists.get(1).at("/accessToken").asText();
    call("POST", "/artworks/%s/comments".formatted(sunset), Map.of("content", "That is where it started.", "parentId", comment.at("/data/comment/id").asText()), kofi);
    buy(sunset, mira);
  }

  private JsonNode open(Artist artist, List<String> works) {
    JsonNode account = register(artist.username(), artist.fullName(), "artist");
    String token = account.at("/accessToken").asText();
    call("PUT", "/users/profile", Map.of("bio", artist.bio(), "hourlyRate", 90), token);
    for (Work work : artist.works()) {
      ObjectNode body = JSON.createObjectNode().put("title", work.title()).put("description", work.description()).put("category", work.category());
      body.put("price", new BigDecimal(work.price())).put("imageUrl", base + "/demo/%d.svg".formatted(works.size() + 1));
      body.set("tags", JSON.valueToTree(work.tags()));
      works.add(call("POST", "/artworks", body, token).at("/data/artwork/id").asText());
    }
    return account;
  }

  private void buy(String work, String buyer) {
    call("POST", "/cart/items", Map.of("artworkId", work, "quantity", 1), buyer);
    Map<String, String> address =
        Map.of("fullName", "Mira Lindqvist", "address", "Bondegatan 12", "city", "Stockholm", "state", "Stockholm", "zipCode", "11623", "country", "Sweden");
    JsonNode order = call("POST", "/orders", Map.of("shippingAddress", address, "paymentMethodId", "pm_card_visa"), buyer);
    call("POST", "/payments/%s/confirm".formatted(order.at("/data/paymentIntent/id").asText()), Map.of("paymentMethodId", "pm_card_visa"), buyer);
  }

  private JsonNode register(String username, String fullName, String role) {
    Map<String, String> body =
        Map.of("username", username, "email", username + "@demo.example", "password", PASSWORD, "fullName", fullName, "role", role);
    return call("POST", "/auth/register", body, null).at("/data");
  }

  private JsonNode call(String method, String path, @Nullable Object body, @Nullable String token) {
    try {
      HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + "/api" + path)).header("Content-Type", "application/json");
      if (token != null) {
        request.header("Authorization", "Bearer " + token);
      }
      request.method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
      HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() >= 300) {
        throw new IllegalStateException("the demo could not %s %s: %s".formatted(method, path, response.body()));
      }
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private record Artist(String username, String fullName, String bio, List<Work> works) {}

  private record Work(String title, String category, String price, String description, String... tags) {}
}
