package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.util.Arrays;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every call of the founding document's sections 3.2 to 3.7 with its own sample bodies, on the day
 * the document was written. Its calls keep working exactly as they stand there: statuses, messages,
 * and each member it shows.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FoundingDocumentIT {
  @RegisterExtension
  static final RunningService SERVICE =
      RunningService.with("ONLYARTS_CLOCK", "2024-01-15T10:00:00Z");

  private static final String[] LIST = {
    "page", "limit", "total", "totalPages", "hasNext", "hasPrev"
  };
  private static String john = "";
  private static String johnId = "";
  private static Person buyer;
  private static String artwork = "";
  private static String cookie = "";

  private final ApiClient api = SERVICE.api();

  @Test
  @Order(1)
  void registers() {
    Answer answer =
        api.post(
            "/auth/register",
            """
            {"username": "johndoe", "email": "john@example.com", "password": "securepassword123", "fullName": "John Doe", "role": "artist"}
            """);
    says(answer, 201, "Registration successful");
    has(
        answer.at("/data/user"),
        "id",
        "username",
        "email",
        "fullName",
        "role",
        "subscriptionTier",
        "isPremium");
    assertThat(answer.text("/data/user/role")).isEqualTo("artist");
    assertThat(answer.text("/data/user/subscriptionTier")).isEqualTo("free");
    johnId = answer.text("/data/user/id");
    buyer = ApiUsers.aBuyer(api);
  }

  @Test
  @Order(2)
  void logs_in_refreshes_and_asks_who_it_is() {
    Answer login =
        api.post(
            "/auth/login",
            "{\"email\": \"john@example.com\", \"password\": \"securepassword123\"}");
    says(login, 200, "Login successful");
    has(login.at("/data"), "user", "accessToken");
    john = login.text("/data/accessToken");
    cookie = login.header("Set-Cookie").orElseThrow().split(";")[0];
    Answer refreshed = api.with("Cookie", cookie).post("/auth/refresh");
    says(refreshed, 200, "Token refreshed");
    has(refreshed.at("/data"), "user", "accessToken");
    cookie = refreshed.header("Set-Cookie").orElseThrow().split(";")[0];
    Answer me = api.as(john).get("/auth/me");
    says(me, 200, "User retrieved");
    assertThat(me.text("/data/user/email")).isEqualTo("john@example.com");
  }

  @Test
  @Order(3)
  void shows_and_updates_a_profile() {
    Answer profile = api.get("/users/johndoe");
    says(profile, 200, null);
    has(
        profile.at("/data/user"),
        "id",
        "username",
        "fullName",
        "role",
        "subscriptionTier",
        "isPremium",
        "followersCount",
        "followingCount",
        "artworksCount",
        "createdAt");
    Answer updated =
        api.as(john)
            .put(
                "/users/profile",
                """
                {"fullName": "John Doe Jr", "bio": "Updated bio", "profilePicture": "cloudinary-url", "coverImage": "cloudinary-url", "hourlyRate": 175.00}
                """);
    says(updated, 200, "Profile updated");
    Answer again = buyer.api().get("/users/johndoe");
    has(again.at("/data/user"), "bio", "profilePicture", "coverImage", "hourlyRate", "isFollowing");
    assertThat(again.text("/data/user/fullName")).isEqualTo("John Doe Jr");
    assertThat(again.response().body()).contains("175.00").doesNotContain("john@example.com");
  }

  @Test
  @Order(4)
  void follows_and_lists() {
    Answer followed = buyer.api().post("/users/%s/follow".formatted(johnId));
    says(followed, 200, "User followed successfully");
    assertThat(followed.at("/data/isFollowing").asBoolean()).isTrue();
    assertThat(followed.at("/data/followersCount").asInt()).isEqualTo(1);
    Answer followers = api.as(john).get("/users/%s/followers?page=1&limit=20".formatted(johnId));
    says(followers, 200, null);
    has(followers.at("/data/followers/0"), "id", "username", "fullName", "isFollowing");
    has(followers.at("/data/pagination"), LIST);
    Answer following = api.get("/users/%s/following?page=1&limit=20".formatted(buyer.id()));
    says(following, 200, null);
    assertThat(following.text("/data/following/0/username")).isEqualTo("johndoe");
    Answer unfollowed = buyer.api().delete("/users/%s/follow".formatted(johnId));
    says(unfollowed, 200, "User unfollowed successfully");
    assertThat(unfollowed.at("/data/followersCount").asInt()).isZero();
    Answer search = api.get("/users/search?q=john&page=1&limit=20");
    says(search, 200, null);
    has(
        search.at("/data/users/0"),
        "id",
        "username",
        "fullName",
        "profilePicture",
        "role",
        "followersCount");
    has(search.at("/data/pagination"), LIST);
  }

  @Test
  @Order(5)
  void publishes_finds_and_changes_an_artwork() {
    String sample =
        """
        {"title": "My New Artwork", "description": "Description here", "imageUrl": "cloudinary-url", "thumbnailUrl": "cloudinary-url-thumb", "price": 599.99,
         "category": "digital", "tags": ["abstract", "modern"], "dimensions": "1920x1080", "fileSize": 2048576, "isForSale": true}
        """;
    Answer created = api.as(john).post("/artworks", sample);
    says(created, 201, "Artwork created successfully");
    artwork = created.text("/data/artwork/id");
    Answer updated =
        api.as(john)
            .put(
                "/artworks/" + artwork,
                sample
                    .replace("599.99", "500.00")
                    .replace("\"abstract\", \"modern\"", "\"landscape\", \"sunset\""));
    says(updated, 200, "Artwork updated successfully");
    Answer list =
        api.get(
            "/artworks?page=1&limit=20&category=digital&minPrice=0&maxPrice=1000&tags=landscape,sunset&sort=createdAt&order=desc");
    says(list, 200, null);
    has(
        list.at("/data/artworks/0"),
        "id",
        "title",
        "description",
        "imageUrl",
        "thumbnailUrl",
        "price",
        "category",
        "tags",
        "isFeatured",
        "viewsCount",
        "favoritesCount",
        "commentsCount",
        "artist",
        "createdAt");
    has(list.at("/data/artworks/0/artist"), "id", "username", "fullName", "profilePicture");
    has(list.at("/data/pagination"), LIST);
    says(api.get("/artworks?featured=true"), 200, null);
    Answer one = buyer.api().get("/artworks/" + artwork);
    says(one, 200, null);
    has(
        one.at("/data/artwork"),
        "id",
        "title",
        "description",
        "imageUrl",
        "price",
        "category",
        "tags",
        "dimensions",
        "fileSize",
        "status",
        "viewsCount",
        "favoritesCount",
        "commentsCount",
        "artist",
        "isFavorited",
        "isInCart",
        "createdAt");
    has(one.at("/data/artwork/artist"), "followersCount");
    assertThat(one.response().body()).contains("\"price\":500.00");
  }

  @Test
  @Order(6)
  void favorites() {
    Answer added = buyer.api().post("/artworks/%s/favorite".formatted(artwork));
    says(added, 200, "Artwork added to favorites");
    assertThat(added.at("/data/isFavorited").asBoolean()).isTrue();
    assertThat(added.at("/data/favoritesCount").asInt()).isEqualTo(1);
    Answer removed = buyer.api().delete("/artworks/%s/favorite".formatted(artwork));
    says(removed, 200, "Artwork removed from favorites");
    assertThat(removed.at("/data/favoritesCount").asInt()).isZero();
  }

  @Test
  @Order(7)
  void comments() {
    Answer added =
        buyer
            .api()
            .post("/artworks/%s/comments".formatted(artwork), "{\"content\": \"Great artwork!\"}");
    says(added, 201, "Comment added");
    String comment = added.text("/data/comment/id");
    says(
        api.as(john)
            .post(
                "/artworks/%s/comments".formatted(artwork),
                "{\"content\": \"Thank you!\", \"parentId\": \"%s\"}".formatted(comment)),
        201,
        "Comment added");
    Answer list = api.get("/artworks/%s/comments?page=1&limit=20".formatted(artwork));
    says(list, 200, null);
    has(list.at("/data/comments/0"), "id", "content", "likesCount", "user", "replies", "createdAt");
    has(list.at("/data/comments/0/replies/0"), "id", "content", "user", "createdAt");
    has(list.at("/data/pagination"), LIST);
    says(
        buyer.api().put("/comments/" + comment, "{\"content\": \"Updated comment text\"}"),
        200,
        "Comment updated");
    Answer deleted = buyer.api().delete("/comments/" + comment);
    says(deleted, 200, "Comment deleted");
    assertThat(deleted.at("/data").isNull()).isTrue();
  }

  @Test
  @Order(8)
  void fills_and_clears_the_cart() {
    Answer added =
        buyer
            .api()
            .post("/cart/items", "{\"artworkId\": \"%s\", \"quantity\": 1}".formatted(artwork));
    says(added, 201, "Item added to cart");
    has(added.at("/data"), "cartItem", "cart");
    String item = added.text("/data/cartItem/id");
    Answer cart = buyer.api().get("/cart");
    says(cart, 200, null);
    has(cart.at("/data/cart/items/0"), "id", "artwork", "quantity", "subtotal", "addedAt");
    has(cart.at("/data/cart/items/0/artwork"), "id", "title", "imageUrl", "price", "artist");
    has(cart.at("/data/cart/items/0/artwork/artist"), "username", "fullName");
    has(cart.at("/data/cart/summary"), "itemsCount", "subtotal", "tax", "shipping", "total");
    assertThat(cart.response().body())
        .contains("\"subtotal\":500.00")
        .contains("\"tax\":50.00")
        .contains("\"shipping\":0.00")
        .contains("\"total\":550.00");
    says(buyer.api().put("/cart/items/" + item, "{\"quantity\": 2}"), 200, "Cart item updated");
    says(buyer.api().delete("/cart/items/" + item), 200, "Item removed from cart");
    Answer cleared = buyer.api().delete("/cart");
    says(cleared, 200, "Cart cleared successfully");
    assertThat(cleared.at("/data").isNull()).isTrue();
  }

  @Test
  @Order(9)
  void orders_and_sells() {
    buyer.putsInCart(artwork).expect(201);
    Answer placed =
        buyer
            .api()
            .post(
                "/orders",
                """
                {"shippingAddress": {"fullName": "John Doe", "address": "123 Main St", "city": "New York", "state": "NY", "zipCode": "10001", "country": "USA"},
                 "paymentMethodId": "stripe-payment-method-id", "notes": "Please handle with care"}
                """);
    says(placed, 201, "Order created successfully");
    has(
        placed.at("/data/order"),
        "id",
        "orderNumber",
        "subtotal",
        "tax",
        "shipping",
        "total",
        "status",
        "items",
        "createdAt");
    assertThat(placed.text("/data/order/orderNumber")).isEqualTo("OA-20240115-001");
    assertThat(placed.text("/data/order/status")).isEqualTo("pending");
    has(placed.at("/data/paymentIntent"), "clientSecret");
    buyer.pays(placed, "stripe-payment-method-id").expect(200);

    Answer list = buyer.api().get("/orders?page=1&limit=20&status=completed");
    says(list, 200, null);
    has(
        list.at("/data/orders/0"),
        "id",
        "orderNumber",
        "total",
        "status",
        "itemsCount",
        "createdAt");
    has(list.at("/data/pagination"), LIST);
    Answer one = buyer.api().get("/orders/" + placed.text("/data/order/id"));
    says(one, 200, null);
    has(
        one.at("/data/order"),
        "id",
        "orderNumber",
        "subtotal",
        "tax",
        "total",
        "status",
        "shippingAddress",
        "items",
        "createdAt");
    has(one.at("/data/order/items/0"), "id", "artwork", "price", "quantity", "seller");
    Answer sales = api.as(john).get("/orders/sales?page=1&limit=20");
    says(sales, 200, null);
    has(
        sales.at("/data/sales/0"),
        "id",
        "orderNumber",
        "artwork",
        "buyer",
        "price",
        "sellerEarnings",
        "commissionRate",
        "status",
        "createdAt");
    has(sales.at("/data/summary"), "totalSales", "totalEarnings", "pendingEarnings");
    assertThat(sales.response().body()).contains("\"sellerEarnings\":450.00");
  }

  @Test
  @Order(10)
  void deletes_an_artwork_and_logs_out() {
    Answer deleted = api.as(john).delete("/artworks/" + artwork);
    says(deleted, 200, "Artwork deleted successfully");
    assertThat(deleted.at("/data").isNull()).isTrue();
    Answer out = api.with("Cookie", cookie).post("/auth/logout");
    says(out, 200, "Logout successful");
    assertThat(out.at("/data").isNull()).isTrue();
  }

  /**
   * The status and message are the document's; without a message there, there is none here (R1).
   */
  private static void says(Answer answer, int status, String message) {
    answer.expect(status);
    assertThat(answer.at("/success").asBoolean()).isTrue();
    assertThat(answer.json().path("message").asText(null)).isEqualTo(message);
  }

  private static void has(JsonNode node, String... members) {
    assertThat(Arrays.stream(members).filter(member -> !node.has(member)))
        .as("missing in %s", node)
        .isEmpty();
  }
}
