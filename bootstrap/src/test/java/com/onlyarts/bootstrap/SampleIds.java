package com.onlyarts.bootstrap;

import static com.onlyarts.bootstrap.ApiUsers.PASSWORD;

import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who appears before the judges of the contract, and what they own: tokens and ids by the names
 * under which requests ask for them. A name with an operation before it, as in {@code
 * deleteArtwork.artworkId}, is for that operation alone: whoever removes something removes their
 * own.
 */
final class SampleIds {

  private final ApiClient api;
  private final Person artist;
  private final Person buyer;
  private final Map<String, String> variables = new LinkedHashMap<>();

  private SampleIds(ApiClient api) {
    this.api = api;
    artist = ApiUsers.anArtist(api);
    buyer = ApiUsers.aBuyer(api);
  }

  /**
   * Everybody, with everything, at a service whose clock stands where the contract's examples do.
   */
  static Map<String, String> gathered(ApiClient api) {
    SampleIds samples = new SampleIds(api);
    samples.people();
    samples.works();
    samples.cases();
    samples.purchases();
    samples.files();
    samples.imports();
    samples.commissions();
    samples.consultations();
    samples.auctions();
    samples.words();
    return samples.variables;
  }

  private void people() {
    Person admin = ApiUsers.theAdmin(api);
    set("bearerToken", buyer.token());
    set("artistToken", artist.token());
    set("adminToken", admin.token());
    set("userId", artist.id());
    set("artistId", artist.id());
    set("recipientId", artist.id());
    set("username", artist.username());
    set("q", artist.username());
    set("registerUser.username", "newcomer");
    Person other = ApiUsers.aBuyer(api);
    for (String operation :
        new String[] {"blockUser", "unblockUser", "changeRole", "suspendUser", "reinstateUser"}) {
      set(operation + ".userId", other.id());
    }
    set("getUserStats.userId", buyer.id());
    set("downloadUserStats.userId", buyer.id());
    set("loginUser.email", "%s@example.com".formatted(buyer.username()));
    set("loginUser.password", PASSWORD);
    mayLose("changePassword").ifSigned("oldPassword", PASSWORD);
    mayLose("deleteAccount").ifSigned("password", PASSWORD);
    Person twice = mayLose("endSession").person();
    api.post(
            "/auth/login",
            "{\"email\":\"%s@example.com\",\"password\":\"%s\"}"
                .formatted(twice.username(), PASSWORD))
        .expect(200);
    set("sessionId", twice.api().get("/auth/sessions").expect(200).text("/data/sessions/1/id"));
  }

  private void works() {
    set("artworkId", artist.publishes("Tide", "100.00", "digital"));
    set("subjectId", variables.get("artworkId"));
    set("deleteArtwork.artworkId", artist.publishes("Ebb", "100.00", "digital"));
    String takenDown = artist.publishes("Copy", "100.00", "digital");
    set("takeDownArtwork.artworkId", takenDown);
    set("restoreArtwork.artworkId", takenDown);
    set("getArtworkStats.bearerToken", artist.token());
    set("downloadArtworkStats.bearerToken", artist.token());
    set("commentId", comments("Beautiful"));
    set("parentId", variables.get("commentId"));
    set("deleteComment.commentId", comments("Never mind"));
    String report =
        "{\"subjectKind\":\"artwork\",\"subjectId\":\"%s\",\"reason\":\"infringement\"}"
            .formatted(takenDown);
    set("reportId", buyer.api().post("/reports", report).expect(201).text("/data/report/id"));
  }

  private Answer asksToCancel() {
    Answer order = unsent();
    buyer.api().post("/orders/%s/cancellation".formatted(order.text("/data/order/id"))).expect(200);
    return order;
  }

  private static String itemOf(Answer order) {
    return order.text("/data/order/items/0/id");
  }

  private Answer unsent() {
    buyer.putsInCart(artist.publishes("Vase", "80.00", "sculpture")).expect(201);
    Answer order = buyer.checksOut().expect(201);
    buyer.pays(order).expect(200);
    return order;
  }

  private void purchases() {
    Answer paid = orders();
    buyer.pays(paid).expect(200);
    set("orderId", paid.text("/data/order/id"));
    set("paymentIntentId", paid.text("/data/paymentIntent/id"));
    set("fulfilSale.bearerToken", artist.token());
    set("saleId", artist.api().get("/orders/sales").expect(200).text("/data/sales/0/id"));
    set("lineId", itemOf(paid));
    set("refundSale.bearerToken", artist.token());
    set("requestCancellation.orderId", unsent().text("/data/order/id"));
    set("answerCancellation.saleId", itemOf(asksToCancel()));
    set("answerCancellation.bearerToken", artist.token());
    Answer calledOff = asksToCancel();
    artist
        .api()
        .post(
            "/orders/sales/%s/cancellation/answer".formatted(itemOf(calledOff)),
            "{\"accept\":true}")
        .expect(200);
    set("cancelOrderItem.orderId", calledOff.text("/data/order/id"));
    set("cancelOrderItem.lineId", itemOf(calledOff));
    Answer refunded = orders();
    buyer.pays(refunded).expect(200);
    set(
        "paymentId",
        buyer
            .api()
            .get("/orders/" + refunded.text("/data/order/id"))
            .expect(200)
            .text("/data/order/payment/id"));
    buyer.putsInCart(artist.publishes("Rain", "100.00", "painting")).expect(201);
    set("updateOrder.orderId", buyer.checksOut().expect(201).text("/data/order/id"));
    set("cancelOrder.orderId", orders().text("/data/order/id"));
    set("confirmPayment.paymentIntentId", orders().text("/data/paymentIntent/id"));
    set("confirmSandboxPayment.paymentIntentId", orders().text("/data/paymentIntent/id"));
    buyer.putsInCart(variables.get("artworkId")).expect(201);
    Person shopper = mayLose("updateCartItem").person();
    set("removeCartItem.bearerToken", shopper.token());
    set(
        "itemId",
        shopper.putsInCart(variables.get("artworkId")).expect(201).text("/data/cartItem/id"));
    Answer card =
        buyer
            .api()
            .post("/payments/methods", "{\"paymentMethodId\":\"pm_card_mastercard\"}")
            .expect(201);
    set("detachPaymentMethod.paymentMethodId", card.text("/data/paymentMethod/id"));
    URI onboarding =
        URI.create(
            artist.api().post("/payouts/onboarding").expect(201).text("/data/onboarding/url"));
    set("accountId", onboarding.getPath().replaceAll(".*/accounts/([^/]+)/.*", "$1"));
    Person subscriber = mayLose("getSubscription").person();
    set("changeSubscription.bearerToken", subscriber.token());
    set("cancelSubscription.bearerToken", subscriber.token());
    subscribes(subscriber);
    Person leaver = mayLose("resumeSubscription").person();
    subscribes(leaver);
    leaver.api().delete("/subscriptions/me").expect(200);
  }

  private void imports() {
    Person importer = ApiUsers.anArtist(api);
    set("importId", SentImports.rehearsed(importer).substring("/imports/".length()));
    for (String operation : new String[] {"getImport", "listImports", "listImportRows"}) {
      set(operation + ".bearerToken", importer.token());
    }
    for (String operation : new String[] {"confirmImport", "cancelImport"}) {
      Person another = ApiUsers.anArtist(api);
      set(operation + ".importId", SentImports.rehearsed(another).substring("/imports/".length()));
      set(operation + ".artistToken", another.token());
    }
  }

  private void files() {
    set("getFile.fileId", SentFiles.complete(artist));
    set("deleteFile.fileId", SentFiles.complete(artist));
    set("completeFile.fileId", SentFiles.arrived(artist));
    for (String artists :
        new String[] {"getFile", "deleteFile", "listFiles", "listDownloads", "completeFile"}) {
      set(artists + ".bearerToken", artist.token());
    }
    String file = SentFiles.complete(artist);
    Person collector = ApiUsers.aBuyer(api); // whose cart has nothing else in it
    collector.putsInCart(SentFiles.workWith(artist, file)).expect(201);
    Answer order = collector.checksOut().expect(201);
    collector.pays(order).expect(200);
    set("requestDownload.bearerToken", collector.token());
    set("requestDownload.lineId", itemOf(order));
    set("requestDownload.fileId", file);
    set("downloadLicence.bearerToken", collector.token());
    set("downloadLicence.lineId", itemOf(order));
    collector.putsInCart(artist.publishes("Harbour", "40.00", "painting")).expect(201);
    Answer painting = collector.checksOut().expect(201);
    collector.pays(painting).expect(200);
    set("updateCertificate.bearerToken", collector.token());
    set(
        "code",
        collector
            .api()
            .get("/library/" + itemOf(painting))
            .expect(200)
            .text("/data/item/certificates/0/code"));
  }

  private void commissions() {
    set("commissionId", asks());
    set("updateCommission.commissionId", asks());
    set("updateCommission.bearerToken", artist.token());
    set("planMilestones.commissionId", begun());
    set("completeCommission.commissionId", begun());
    String completed = begun();
    artist
        .api()
        .post(
            "/commissions/%s/complete".formatted(completed),
            "{\"finalArtworkUrl\":\"cloudinary-url\"}")
        .expect(200);
    set("acceptCommission.commissionId", completed);
    String handed = SentFiles.picture(artist);
    milestoneFor("addCommissionFile");
    set("addCommissionFile.bearerToken", artist.token());
    set("addCommissionFile.fileId", SentFiles.complete(artist));
    for (String operation :
        new String[] {
          "listCommissionFiles", "getCommissionFile", "downloadCommissionFilePreview"
        }) {
      set(operation + ".commissionId", completed);
      set(operation + ".fileId", handed);
    }
    artist
        .api()
        .post("/commissions/%s/files".formatted(completed), "{\"fileId\":\"%s\"}".formatted(handed))
        .expect(201);
    milestoneFor("payMilestone");
    pays(milestoneFor("deliverMilestone"));
    set("deliverMilestone.bearerToken", artist.token());
    String delivered = milestoneFor("acceptMilestone");
    pays(delivered);
    artist.api().post(delivered + "/deliver").expect(200);
    pays(milestoneFor("disputeCommission"));
    pays(milestoneFor("decideCommission"));
    buyer
        .api()
        .post(
            "/commissions/%s/dispute".formatted(variables.get("decideCommission.commissionId")),
            "{\"reason\":\"It stopped there\"}")
        .expect(200);
  }

  private void consultations() {
    artist.api().put("/users/profile", "{\"hourlyRate\":60.00}").expect(200);
    set("consultationId", books("2024-01-18T12:00:00Z").text("/data/consultation/id"));
    Answer paid = books("2024-01-18T14:00:00Z");
    buyer.pays(paid).expect(200);
    set("updateConsultation.consultationId", paid.text("/data/consultation/id"));
    set("updateConsultation.bearerToken", artist.token());
    set("date", "2024-01-22");
    set("listSlots.from", "2024-01-16T00:00:00Z");
    set("listSlots.to", "2024-01-17T00:00:00Z");
  }

  private void auctions() {
    set("livestreamId", announces());
    String live = announces();
    artist.api().put("/livestreams/%s/status".formatted(live), "{\"status\":\"live\"}").expect(200);
    set("placeBid.livestreamId", live);
    set("listBids.livestreamId", live);
    set("addViewer.livestreamId", live);
    set("removeViewer.livestreamId", live);
    set("viewerId", buyer.id());
    for (String noSuchThing :
        new String[] {
          "streamLivestream.livestreamId", "payoutId", "suppressionId", "failedItemId"
        }) {
      set(noSuchThing, buyer.id());
    }
  }

  private void cases() {
    String opened = opened();
    set("caseId", opened);
    set("openCase.id", sent());
    set(
        "fileId",
        buyer
            .api()
            .postForm(
                "/cases/%s/files".formatted(opened),
                Map.of(),
                Map.of("file", UploadingPicturesJourneyIT.picture(8, 8)))
            .expect(201)
            .text("/data/entry/file/id"));
    for (String sellers : new String[] {"offerInCase", "escalateCase", "receiveInCase"}) {
      set(sellers + ".bearerToken", artist.token());
    }
    for (String anew :
        new String[] {"offerInCase", "escalateCase", "withdrawCase", "writeInCase"}) {
      set(anew + ".caseId", opened());
    }
    String offered = opened();
    offers(offered, "{\"kind\":\"refund\",\"amount\":10.00}");
    set("acceptOffer.caseId", offered);
    set("sendInCase.caseId", returning());
    String sent = returning();
    buyer.api().post("/cases/%s/sent".formatted(sent), "{}").expect(200);
    set("receiveInCase.caseId", sent);
    String escalated = opened();
    artist.api().post("/cases/%s/escalate".formatted(escalated), "{\"text\":\"No\"}").expect(200);
    set("decideCase.caseId", escalated);
  }

  private String sent() {
    buyer.putsInCart(artist.publishes("Statue", "500.00", "sculpture")).expect(201);
    Answer order = buyer.checksOut().expect(201);
    buyer.pays(order).expect(200);
    String line = order.text("/data/order/items/0/id");
    artist.api().post("/orders/sales/%s/fulfil".formatted(line)).expect(200);
    return line;
  }

  private String opened() {
    return buyer
        .api()
        .post(
            "/cases",
            "{\"subject\":{\"kind\":\"order_line\",\"id\":\"%s\"},\"reason\":\"damaged\",\"text\":\"It broke\"}"
                .formatted(sent()))
        .expect(201)
        .text("/data/case/id");
  }

  private void offers(String caseId, String offer) {
    artist.api().post("/cases/%s/offer".formatted(caseId), offer).expect(200);
  }

  private String returning() {
    String caseId = opened();
    offers(caseId, "{\"kind\":\"return\",\"note\":\"Studio 4\"}");
    buyer.api().post("/cases/%s/accept".formatted(caseId)).expect(200);
    return caseId;
  }

  private void words() {
    Answer said =
        buyer
            .api()
            .post(
                "/conversations",
                "{\"recipientId\":\"%s\",\"message\":\"Hello\"}".formatted(artist.id()))
            .expect(201);
    String sketch = SentFiles.complete(buyer);
    Answer attached =
        buyer
            .api()
            .post(
                "/conversations",
                "{\"recipientId\":\"%s\",\"message\":\"Look\",\"fileIds\":[\"%s\"]}"
                    .formatted(artist.id(), sketch))
            .expect(201);
    set("getAttachment.messageId", attached.text("/data/message/id"));
    set("getAttachment.fileId", sketch);
    set("conversationId", said.text("/data/conversation/id"));
    set("messageId", said.text("/data/message/id"));
    Wait.until(
        "the buyer hears of something",
        () -> !buyer.api().get("/notifications").expect(200).at("/data/notifications").isEmpty());
    set(
        "notificationId",
        buyer.api().get("/notifications").expect(200).text("/data/notifications/0/id"));
    String keys =
        "{\"p256dh\":\"BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4\",\"auth\":\"BTBZMqHH6r4Tts7J_aSIgg\"}";
    Answer browser =
        buyer
            .api()
            .post(
                "/push/subscriptions",
                "{\"endpoint\":\"https://updates.push.services.mozilla.com/wpush/v2/ours\",\"keys\":%s}"
                    .formatted(keys))
            .expect(201);
    set("subscriptionId", browser.text("/data/subscription/id"));
  }

  private void set(String name, String value) {
    variables.put(name, value);
  }

  /** Somebody whom this operation is called as, and who is needed for nothing else. */
  private Stand mayLose(String operation) {
    Person person = ApiUsers.aBuyer(api);
    set(operation + ".bearerToken", person.token());
    return new Stand(operation, person);
  }

  private final class Stand {
    private final String operation;
    private final Person person;

    private Stand(String operation, Person person) {
      this.operation = operation;
      this.person = person;
    }

    private Person person() {
      return person;
    }

    private void ifSigned(String member, String value) {
      set(operation + "." + member, value);
    }
  }

  private String comments(String words) {
    return buyer
        .api()
        .post(
            "/artworks/%s/comments".formatted(variables.get("artworkId")),
            "{\"content\":\"%s\"}".formatted(words))
        .expect(201)
        .text("/data/comment/id");
  }

  /** Each time another work: nobody orders the same one again and again without paying. */
  private Answer orders() {
    buyer.putsInCart(artist.publishes("Tide", "100.00", "digital")).expect(201);
    return buyer.checksOut().expect(201);
  }

  private static void subscribes(Person person) {
    person
        .api()
        .post("/subscriptions", "{\"tier\":\"premium\",\"paymentMethodId\":\"pm_card_visa\"}")
        .expect(201);
  }

  private String asks() {
    String request =
        "{\"artistId\":\"%s\",\"title\":\"Portrait\",\"description\":\"Of my cat\",\"budget\":500.00}"
            .formatted(artist.id());
    return buyer.api().post("/commissions", request).expect(201).text("/data/commission/id");
  }

  private String begun() {
    String commission = asks();
    artist.api().put("/commissions/" + commission, "{\"status\":\"in_progress\"}").expect(200);
    return commission;
  }

  /** The path of the only milestone of a commission made for this operation. */
  private String milestoneFor(String operation) {
    String commission = begun();
    String milestone =
        buyer
            .api()
            .post("/commissions/%s/milestones".formatted(commission))
            .expect(201)
            .text("/data/milestones/0/id");
    set(operation + ".commissionId", commission);
    set(operation + ".milestoneId", milestone);
    return "/commissions/%s/milestones/%s".formatted(commission, milestone);
  }

  private void pays(String milestone) {
    buyer.pays(buyer.api().post(milestone + "/pay").expect(200)).expect(200);
  }

  private Answer books(String time) {
    String wish =
        "{\"artistId\":\"%s\",\"scheduledAt\":\"%s\",\"duration\":60}".formatted(artist.id(), time);
    return buyer.api().post("/consultations", wish).expect(201);
  }

  private String announces() {
    String auction =
        "{\"title\":\"Auction\",\"thumbnailUrl\":\"url\",\"isAuction\":true,\"startingBid\":100.00,\"scheduledAt\":\"2024-01-20T18:00:00Z\"}";
    return artist.api().post("/livestreams", auction).expect(201).text("/data/livestream/id");
  }
}
