package com.onlyarts.bootstrap;

import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * One deed for every POST that may be repeated: whatever has to be there before is made anew each
 * time, and the same request can then be sent as often as one likes.
 */
final class RepeatablePosts {
  /** The same request, sent by a client with something added to it. */
  interface Deed extends Function<UnaryOperator<ApiClient>, Answer> {}

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final String VISA = "{\"paymentMethodId\":\"pm_card_visa\"}";
  private static final String SUBSCRIPTION =
      "{\"tier\":\"premium\",\"paymentMethodId\":\"pm_card_visa\"}";

  private final ApiClient api;
  private final Person artist;
  private final Person buyer;
  private final Person admin;
  private final String artwork;
  private final Map<String, Supplier<Deed>> posts = new LinkedHashMap<>();

  private RepeatablePosts(ApiClient api) {
    this.api = api;
    artist = ApiUsers.anArtist(api);
    buyer = ApiUsers.aBuyer(api);
    admin = ApiUsers.theAdmin(api);
    artwork = artist.publishes("Tide", "100.00", "digital");
    artist.api().put("/users/profile", "{\"hourlyRate\":60.00}").expect(200);
    URI onboarding =
        URI.create(
            artist.api().post("/payouts/onboarding").expect(201).text("/data/onboarding/url"));
    api.get(onboarding.getPath().substring("/api".length())).expect(200);
    catalog();
    people();
    purchases();
    cases();
    commissions();
    consultations();
    livestreams();
    words();
    pictures();
    files();
  }

  /** By operation, at this service. */
  static Map<String, Supplier<Deed>> at(ApiClient api) {
    return new RepeatablePosts(api).posts;
  }

  private void catalog() {
    posts.put(
        "createArtwork",
        () ->
            post(
                artist,
                "/artworks",
                "{\"title\":\"Ebb\",\"imageUrl\":\"https://img.example/a.jpg\",\"price\":5.00,\"category\":\"digital\"}"));
    posts.put("favoriteArtwork", () -> post(buyer, "/artworks/%s/favorite".formatted(work())));
    posts.put(
        "addComment",
        () ->
            post(buyer, "/artworks/%s/comments".formatted(artwork), "{\"content\":\"Beautiful\"}"));
    posts.put("likeComment", () -> post(buyer, "/comments/%s/like".formatted(commented())));
    posts.put(
        "reportContent",
        () ->
            post(
                buyer,
                "/reports",
                "{\"subjectKind\":\"artwork\",\"subjectId\":\"%s\",\"reason\":\"infringement\"}"
                    .formatted(work())));
  }

  private void people() {
    posts.put("registerUser", () -> registering("repeated" + COUNT.incrementAndGet()));
    posts.put(
        "followUser", () -> post(buyer, "/users/%s/follow".formatted(ApiUsers.anArtist(api).id())));
    posts.put(
        "blockUser", () -> post(buyer, "/users/%s/block".formatted(ApiUsers.aBuyer(api).id())));
    posts.put("createEventTicket", () -> post(buyer, "/events/ticket"));
    posts.put(
        "registerPushSubscription",
        () ->
            post(
                buyer,
                "/push/subscriptions",
                """
                {"endpoint":"https://updates.push.services.mozilla.com/wpush/v2/b%d","keys":{"p256dh":"BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4","auth":"BTBZMqHH6r4Tts7J_aSIgg"}}
                """
                    .formatted(COUNT.incrementAndGet())));
    posts.put(
        "sendNewsletter",
        () ->
            post(
                admin,
                "/admin/newsletters",
                "{\"subject\":\"News\",\"text\":\"Three new artists\"}"));
  }

  private void purchases() {
    posts.put("addCartItem", this::addingToCart);
    posts.put("createOrder", this::ordering);
    posts.put(
        "cancelOrder",
        () ->
            post(buyer, "/orders/%s/cancel".formatted(ordered(another()).text("/data/order/id"))));
    posts.put("fulfilSale", () -> post(artist, "/orders/sales/%s/fulfil".formatted(sold())));
    posts.put(
        "receiveOrderItem",
        () -> {
          Bought it = bought();
          artist.api().post("/orders/sales/%s/fulfil".formatted(it.line())).expect(200);
          return post(buyer, "%s/items/%s/received".formatted(it.order(), it.line()));
        });
    posts.put("cancelOrderItem", this::cancellingItem);
    posts.put("requestCancellation", () -> post(buyer, bought().order() + "/cancellation"));
    posts.put("answerCancellation", this::answeringCancellation);
    posts.put(
        "refundSale",
        () ->
            post(
                artist,
                "/orders/sales/%s/refunds".formatted(bought().line()),
                "{\"amount\":10.00,\"reason\":\"Scratched\"}"));
    posts.put(
        "confirmPayment",
        () ->
            post(
                buyer,
                "/payments/%s/confirm".formatted(ordered(another()).text("/data/paymentIntent/id")),
                VISA));
    posts.put("attachPaymentMethod", () -> post(ApiUsers.aBuyer(api), "/payments/methods", VISA));
    posts.put(
        "createRefund",
        () ->
            post(
                admin,
                "/admin/payments/%s/refunds".formatted(paid()),
                "{\"amount\":10.00,\"reason\":\"damaged\"}"));
    posts.put("startOnboarding", () -> post(ApiUsers.anArtist(api), "/payouts/onboarding"));
    posts.put("createPayout", this::payingOut);
    posts.put("createPayoutForUser", this::payingSomebodyOut);
    posts.put(
        "createSubscription", () -> post(ApiUsers.aBuyer(api), "/subscriptions", SUBSCRIPTION));
    posts.put("resumeSubscription", () -> post(leaving(), "/subscriptions/me/resume"));
  }

  private void cases() {
    posts.put("openCase", () -> post(buyer, "/cases", complaint(sent())));
    posts.put("offerInCase", () -> post(artist, opened() + "/offer", "{\"kind\":\"refund\"}"));
    posts.put("acceptOffer", () -> post(buyer, offered("refund") + "/accept"));
    posts.put("escalateCase", () -> post(artist, opened() + "/escalate", "{\"text\":\"No\"}"));
    posts.put("withdrawCase", () -> post(buyer, opened() + "/withdraw"));
    posts.put("writeInCase", () -> post(buyer, opened() + "/messages", "{\"text\":\"Look\"}"));
    posts.put("addCaseFile", this::showingAFile);
    posts.put("sendInCase", () -> post(buyer, returning() + "/sent", "{}"));
    posts.put("receiveInCase", this::receivingReturn);
    posts.put("decideCase", this::decidingCase);
  }

  private Deed showingAFile() {
    String path = opened() + "/files";
    byte[] picture = UploadingPicturesJourneyIT.picture(8, 8);
    return with -> with.apply(buyer.api()).postForm(path, Map.of(), Map.of("file", picture));
  }

  private Deed receivingReturn() {
    String path = returning();
    buyer.api().post(path + "/sent", "{}").expect(200);
    return post(artist, path + "/received");
  }

  private Deed decidingCase() {
    String path = opened();
    artist.api().post(path + "/escalate", "{\"text\":\"No\"}").expect(200);
    return post(
        admin, "/admin%s/decision".formatted(path), "{\"refundAmount\":10.00,\"reason\":\"Half\"}");
  }

  private String sent() {
    String line = sold();
    artist.api().post("/orders/sales/%s/fulfil".formatted(line)).expect(200);
    return line;
  }

  private static String complaint(String line) {
    return "{\"subject\":{\"kind\":\"order_line\",\"id\":\"%s\"},\"reason\":\"damaged\",\"text\":\"It broke\"}"
        .formatted(line);
  }

  private String opened() {
    return "/cases/"
        + buyer.api().post("/cases", complaint(sent())).expect(201).text("/data/case/id");
  }

  private String offered(String kind) {
    String path = opened();
    artist
        .api()
        .post(path + "/offer", "{\"kind\":\"%s\",\"note\":\"Studio 4\"}".formatted(kind))
        .expect(200);
    return path;
  }

  private String returning() {
    String path = offered("return");
    buyer.api().post(path + "/accept").expect(200);
    return path;
  }

  private void commissions() {
    posts.put("requestCommission", () -> post(buyer, "/commissions", wish()));
    posts.put("planMilestones", () -> post(buyer, begun() + "/milestones"));
    posts.put(
        "completeCommission",
        () ->
            post(
                artist,
                begun() + "/complete",
                "{\"finalArtworkUrl\":\"https://img.example/a.jpg\"}"));
    posts.put(
        "addCommissionFile",
        () ->
            post(
                artist,
                begun() + "/files",
                "{\"fileId\":\"%s\"}".formatted(SentFiles.complete(artist))));
    posts.put("acceptCommission", () -> post(buyer, completed() + "/accept"));
    posts.put("payMilestone", () -> post(buyer, milestone() + "/pay"));
    posts.put("deliverMilestone", () -> post(artist, paidMilestone() + "/deliver"));
    posts.put("acceptMilestone", () -> post(buyer, delivered() + "/accept"));
    posts.put(
        "disputeCommission",
        () ->
            post(
                buyer,
                commissionOf(paidMilestone()) + "/dispute",
                "{\"reason\":\"It stopped there\"}"));
    posts.put(
        "decideCommission",
        () ->
            post(
                admin,
                "/admin%s/decision".formatted(disputed()),
                "{\"outcome\":\"cancelled\",\"refundAmount\":100.00,\"reason\":\"Half of a sketch\"}"));
  }

  private void consultations() {
    posts.put("bookConsultation", () -> post(ApiUsers.aBuyer(api), "/consultations", booking()));
    posts.put("rescheduleConsultation", this::rescheduling);
    posts.put("requestConsultationPayment", this::payingConsultation);
  }

  private void livestreams() {
    posts.put("createLivestream", () -> post(artist, "/livestreams", auction()));
    posts.put("createStreamKey", () -> post(artist, announced() + "/stream-key"));
    posts.put("placeBid", () -> post(buyer, live() + "/bids", "{\"amount\":150.00}"));
  }

  private void words() {
    posts.put(
        "startConversation",
        () ->
            post(
                buyer,
                "/conversations",
                "{\"recipientId\":\"%s\",\"message\":\"Hello\"}"
                    .formatted(ApiUsers.aBuyer(api).id())));
    String talk =
        buyer
            .api()
            .post(
                "/conversations",
                "{\"recipientId\":\"%s\",\"message\":\"Hello\"}".formatted(artist.id()))
            .expect(201)
            .text("/data/conversation/id");
    posts.put(
        "sendMessage",
        () ->
            post(
                buyer,
                "/conversations/%s/messages".formatted(talk),
                "{\"content\":\"Still there?\"}"));
  }

  private void pictures() {
    byte[] picture = UploadingPicturesJourneyIT.picture(8, 8);
    posts.put(
        "uploadImage",
        () ->
            with ->
                with.apply(artist.api())
                    .postForm("/upload/image", Map.of(), Map.of("image", picture)));
    posts.put(
        "uploadImages",
        () ->
            with ->
                with.apply(artist.api())
                    .postForm(
                        "/upload/images",
                        Map.of(),
                        new LinkedHashMap<>(Map.of("images:1", picture, "images:2", picture))));
    posts.put(
        "requestUpload", () -> post(artist, "/upload/signature", "{\"folder\":\"profiles\"}"));
    posts.put(
        "completeUpload",
        () -> post(artist, "/upload/complete", "{\"publicId\":\"%s\"}".formatted(sent(picture))));
  }

  private void files() {
    posts.put("addFile", () -> post(artist, "/files", SentFiles.ANNOUNCEMENT));
    posts.put(
        "completeFile",
        () -> post(artist, "/files/%s/complete".formatted(SentFiles.arrived(artist))));
    posts.put("requestDownload", this::askingForAFile);
    posts.put(
        "createImport",
        () -> {
          Person somebody = ApiUsers.anArtist(api);
          return with ->
              with.apply(somebody.api()).postForm("/imports", SentImports.FORM, SentImports.LIST);
        });
    posts.put(
        "confirmImport",
        () -> {
          Person somebody = ApiUsers.anArtist(api);
          return post(
              somebody, SentImports.rehearsed(somebody) + "/confirm", "{\"ownsRights\":true}");
        });
    posts.put(
        "cancelImport",
        () -> {
          Person somebody = ApiUsers.anArtist(api);
          return post(somebody, SentImports.rehearsed(somebody) + "/cancel");
        });
  }

  private Deed askingForAFile() {
    String file = SentFiles.complete(artist);
    Answer order = ordered(SentFiles.workWith(artist, file));
    buyer.pays(order).expect(200);
    return post(
        buyer,
        "/library/%s/files/%s/download".formatted(order.text("/data/order/items/0/id"), file));
  }

  private static Deed post(Person who, String path) {
    return with -> with.apply(who.api().careless()).post(path);
  }

  private static Deed post(Person who, String path, String body) {
    return with -> with.apply(who.api()).post(path, body);
  }

  private Deed registering(String name) {
    String body =
        "{\"username\":\"%s\",\"email\":\"%s@example.com\",\"password\":\"%s\",\"role\":\"user\"}"
            .formatted(name, name, ApiUsers.PASSWORD);
    return with -> with.apply(api).post("/auth/register", body);
  }

  private Deed addingToCart() {
    return post(
        ApiUsers.aBuyer(api),
        "/cart/items",
        "{\"artworkId\":\"%s\",\"quantity\":1}".formatted(artwork));
  }

  private Deed ordering() {
    buyer.putsInCart(another()).expect(201);
    return post(
        buyer,
        "/orders",
        "{\"shippingAddress\":%s,\"paymentMethodId\":\"pm_card_visa\"}"
            .formatted(ApiUsers.ADDRESS));
  }

  private Deed payingOut() {
    buyer.api().post(delivered() + "/accept").expect(200);
    return post(artist, "/payouts", "{\"amount\":10.00}");
  }

  private Deed payingSomebodyOut() {
    buyer.api().post(delivered() + "/accept").expect(200);
    return post(
        admin,
        "/admin/users/%s/payouts".formatted(artist.id()),
        "{\"amount\":10.00,\"reason\":\"suspended\"}");
  }

  /** Nobody orders the same one again and again without paying. */
  private String another() {
    return artist.publishes("Tide", "100.00", "digital");
  }

  private String work() {
    return artist.publishes("Ebb", "10.00", "digital");
  }

  private String commented() {
    return artist
        .api()
        .post("/artworks/%s/comments".formatted(artwork), "{\"content\":\"Thank you\"}")
        .expect(201)
        .text("/data/comment/id");
  }

  private Answer ordered(String what) {
    buyer.putsInCart(what).expect(201);
    return buyer.checksOut().expect(201);
  }

  private String paid() {
    Answer order = ordered(another());
    buyer.pays(order).expect(200);
    return buyer
        .api()
        .get("/orders/" + order.text("/data/order/id"))
        .expect(200)
        .text("/data/order/payment/id");
  }

  private String sold() {
    return bought().line();
  }

  /** An order that is paid and not sent, by its path, and its line. */
  private record Bought(String order, String line) {}

  private Bought bought() {
    Answer order = ordered(artist.publishes("Vase", "80.00", "sculpture"));
    buyer.pays(order).expect(200);
    return new Bought(
        "/orders/" + order.text("/data/order/id"), order.text("/data/order/items/0/id"));
  }

  /** Its seller agreed already, because nobody's days are over here. */
  private Deed cancellingItem() {
    Bought it = bought();
    buyer.api().post(it.order() + "/cancellation").expect(200);
    answer(it).apply(client -> client).expect(200);
    return post(buyer, "%s/items/%s/cancel".formatted(it.order(), it.line()));
  }

  private Deed answeringCancellation() {
    Bought it = bought();
    buyer.api().post(it.order() + "/cancellation").expect(200);
    return answer(it);
  }

  private Deed answer(Bought it) {
    return post(
        artist, "/orders/sales/%s/cancellation/answer".formatted(it.line()), "{\"accept\":true}");
  }

  private Person leaving() {
    Person person = ApiUsers.aBuyer(api);
    person.api().post("/subscriptions", SUBSCRIPTION).expect(201);
    person.api().delete("/subscriptions/me").expect(200);
    return person;
  }

  private String wish() {
    return "{\"artistId\":\"%s\",\"title\":\"Portrait\",\"description\":\"Of my cat\",\"budget\":500.00}"
        .formatted(artist.id());
  }

  private String begun() {
    String commission =
        "/commissions/"
            + buyer.api().post("/commissions", wish()).expect(201).text("/data/commission/id");
    artist.api().put(commission, "{\"status\":\"in_progress\"}").expect(200);
    return commission;
  }

  private String completed() {
    String commission = commissionOf(paidMilestone());
    artist
        .api()
        .post(commission + "/complete", "{\"finalArtworkUrl\":\"https://img.example/a.jpg\"}")
        .expect(200);
    return commission;
  }

  private String milestone() {
    String commission = begun();
    return commission
        + "/milestones/"
        + buyer.api().post(commission + "/milestones").expect(201).text("/data/milestones/0/id");
  }

  private String paidMilestone() {
    String milestone = milestone();
    buyer.pays(buyer.api().post(milestone + "/pay").expect(200)).expect(200);
    return milestone;
  }

  private String delivered() {
    String milestone = paidMilestone();
    artist.api().post(milestone + "/deliver").expect(200);
    return milestone;
  }

  private String disputed() {
    String commission = commissionOf(paidMilestone());
    buyer.api().post(commission + "/dispute", "{\"reason\":\"It stopped there\"}").expect(200);
    return commission;
  }

  private static String commissionOf(String milestone) {
    return milestone.substring(0, milestone.indexOf("/milestones"));
  }

  private static Instant nextHour() {
    return Instant.now()
        .truncatedTo(ChronoUnit.HOURS)
        .plus(48 + 2L * COUNT.incrementAndGet(), ChronoUnit.HOURS);
  }

  private String booking() {
    return "{\"artistId\":\"%s\",\"scheduledAt\":\"%s\",\"duration\":60}"
        .formatted(artist.id(), nextHour());
  }

  private Deed rescheduling() {
    Person client = ApiUsers.aBuyer(api);
    return post(
        client, bookedBy(client) + "/reschedule", "{\"scheduledAt\":\"%s\"}".formatted(nextHour()));
  }

  private Deed payingConsultation() {
    Person client = ApiUsers.aBuyer(api);
    return post(client, bookedBy(client) + "/payment");
  }

  private String bookedBy(Person client) {
    return "/consultations/"
        + client.api().post("/consultations", booking()).expect(201).text("/data/consultation/id");
  }

  private static String auction() {
    return "{\"title\":\"Auction\",\"thumbnailUrl\":\"https://img.example/a.jpg\",\"isAuction\":true,\"startingBid\":100.00,\"scheduledAt\":\"%s\"}"
        .formatted(Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS));
  }

  private String announced() {
    return "/livestreams/"
        + artist.api().post("/livestreams", auction()).expect(201).text("/data/livestream/id");
  }

  private String live() {
    String stream = announced();
    artist.api().put(stream + "/status", "{\"status\":\"live\"}").expect(200);
    return stream;
  }

  private String sent(byte[] picture) {
    Answer asked = artist.api().post("/upload/signature", "{\"folder\":\"profiles\"}").expect(201);
    api.postForm(
            "/upload/direct",
            Map.of("ticket", asked.text("/data/upload/fields/ticket")),
            Map.of("image", picture))
        .expect(200);
    return asked.text("/data/upload/publicId");
  }
}
