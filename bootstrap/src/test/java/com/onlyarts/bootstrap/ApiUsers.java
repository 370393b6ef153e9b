package com.onlyarts.bootstrap;

import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.util.concurrent.atomic.AtomicInteger;

/** People who sign up and act, over HTTP alone. */
public final class ApiUsers {
  public static final String PASSWORD = "a quiet blue harbour";
  static final String ADDRESS =
      "{\"fullName\":\"John Doe\",\"address\":\"123 Main St\",\"city\":\"New York\",\"state\":\"NY\",\"zipCode\":\"10001\",\"country\":\"USA\"}";
  private static final AtomicInteger COUNT = new AtomicInteger();

  private ApiUsers() {}

  /** Somebody with an account of this role. */
  public record Person(ApiClient api, String id, String username, String token) {

    /** The same person, at this node. */
    public Person at(ApiClient node) {
      return new Person(node.as(token), id, username, token);
    }

    /** Waits until a notification says so. */
    void hears(String title) {
      Wait.until(
          username + " hears " + title,
          () ->
              api.get("/notifications")
                  .expect(200)
                  .at("/data/notifications")
                  .toString()
                  .contains(title));
    }

    /** Publishes a work and answers its id. */
    public String publishes(String title, String price, String category) {
      return api.post(
              "/artworks",
              """
              {"title":"%s","description":"Waves at dusk","imageUrl":"cloudinary-url","price":%s,"category":"%s","tags":["landscape","sunset"]}
              """
                  .formatted(title, price, category))
          .expect(201)
          .text("/data/artwork/id");
    }

    public Answer putsInCart(String artwork) {
      return api.post("/cart/items", "{\"artworkId\":\"%s\",\"quantity\":1}".formatted(artwork));
    }

    public Answer checksOut() {
      return api.post("/orders", checkoutBody());
    }

    Answer checksOut(String idempotencyKey) {
      return api.with("Idempotency-Key", idempotencyKey).post("/orders", checkoutBody());
    }

    /** What the payer's browser does with Stripe's page, played by the sandbox. */
    public Answer pays(Answer order) {
      return pays(order, "pm_card_visa");
    }

    Answer pays(Answer order, String paymentMethod) {
      return api.post(
          "/sandbox/payments/%s/confirm".formatted(order.text("/data/paymentIntent/id")),
          "{\"paymentMethodId\":\"%s\"}".formatted(paymentMethod));
    }
  }

  public static Person anArtist(ApiClient api) {
    return signedUp(api, "artist");
  }

  public static Person aBuyer(ApiClient api) {
    return signedUp(api, "user");
  }

  public static Person theAdmin(ApiClient api) {
    Answer login =
        api.post(
                "/auth/login",
                "{\"email\":\"%s\",\"password\":\"%s\"}"
                    .formatted(RunningService.ADMIN_EMAIL, RunningService.ADMIN_PASSWORD))
            .expect(200);
    return person(api, login);
  }

  private static Person signedUp(ApiClient api, String role) {
    String name = role + COUNT.incrementAndGet();
    Answer answer =
        api.post(
                "/auth/register",
                """
                {"username":"%s","email":"%s@example.com","password":"%s","fullName":"%s","role":"%s"}
                """
                    .formatted(name, name, PASSWORD, name, role))
            .expect(201);
    return person(api, answer);
  }

  private static Person person(ApiClient api, Answer answer) {
    String token = answer.text("/data/accessToken");
    return new Person(
        api.as(token), answer.text("/data/user/id"), answer.text("/data/user/username"), token);
  }

  private static String checkoutBody() {
    return "{\"shippingAddress\":%s,\"paymentMethodId\":\"stripe-payment-method-id\",\"notes\":\"Please handle with care\"}"
        .formatted(ADDRESS);
  }
}
