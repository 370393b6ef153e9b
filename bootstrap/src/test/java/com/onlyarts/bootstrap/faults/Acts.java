package com.onlyarts.bootstrap.faults;

import com.onlyarts.contract.Contract;
import com.onlyarts.contract.Operation;
import com.onlyarts.kernel.rest.ApiClient;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Prepares every kind of POST so that only it is left to be sent. People and things are new for
 * each, so that no act meets another.
 */
final class Acts {
  /** The POSTs that no retry can be told from, with the reason. */
  private static final Map<String, String> LEFT_OUT =
      Map.ofEntries(
          Map.entry("loginUser", "every login is a session of its own, and is never kept (R6)"),
          Map.entry("refreshToken", "R14 decides what a second use of a refresh token means"),
          Map.entry("logoutUser", "the same again is 200, whatever happened"),
          Map.entry(
              "confirmPasswordReset",
              "carries a password, so it is never kept (R6); its token works once (R16)"),
          Map.entry(
              "deleteAccount",
              "carries a password, so it is never kept (R6); afterwards nobody is signed in"),
          Map.entry("verifyIngest", "has no effect"),
          Map.entry(
              "sendUpload",
              "its ticket works once, and nothing is kept for who has no name (R6); completeUpload tells what became of it"),
          Map.entry("receiveStripeWebhook", "has a fault of its own, StripeEventsIT"),
          Map.entry("receiveResendWebhook", "is recognised by its event (R36)"),
          Map.entry("receiveTrackingWebhook", "says nothing new when it comes twice (R102)"),
          Map.entry("confirmSandboxPayment", "there is no sandbox beside Stripe (R40)"));

  private static final int AT_ONCE = 6;

  private final SharedActors sharedActors;
  private final SocialActs social;
  private final StudioActs studio;
  private final TradeActs trade;

  Acts(Cluster cluster) {
    sharedActors = new SharedActors(cluster);
    social = new SocialActs(sharedActors);
    studio = new StudioActs(sharedActors);
    trade = new TradeActs(sharedActors);
  }

  /** Every POST of the contract whose retry can be told from a second deed. */
  static List<String> operations() {
    return Contract.bundled().operations().stream()
        .filter(operation -> operation.method().equals("POST"))
        .map(Operation::id)
        .filter(id -> !LEFT_OUT.containsKey(id))
        .toList();
  }

  /** Some at once, as {@link #prepare(String, ApiClient)}. */
  List<Act> prepareAll(List<String> operations, ApiClient node) {
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<CompletableFuture<Act>> coming =
          operations.stream()
              .map(it -> CompletableFuture.supplyAsync(() -> prepare(it, node.patient()), threads))
              .toList();
      return coming.stream().map(CompletableFuture::join).toList();
    }
  }

  /** Everything that has to be there before it can be sent is there when this returns. */
  Act prepare(String operation, ApiClient node) {
    String mark = "%s-%d".formatted(operation, sharedActors.nextNumber());
    return switch (operation) {
      case "createArtwork",
          "favoriteArtwork",
          "addComment",
          "likeComment",
          "followUser",
          "blockUser",
          "registerUser",
          "reportContent",
          "requestPasswordReset",
          "startConversation",
          "sendMessage",
          "registerPushSubscription",
          "createEventTicket",
          "subscribeNewsletter",
          "confirmNewsletter",
          "unsubscribeNewsletter",
          "sendNewsletter",
          "uploadImage",
          "uploadImages",
          "requestUpload",
          "completeUpload",
          "addFile",
          "completeFile",
          "createImport",
          "confirmImport",
          "cancelImport" ->
          social.prepare(operation, node, mark);
      case "requestCommission",
          "planMilestones",
          "payMilestone",
          "deliverMilestone",
          "acceptMilestone",
          "completeCommission",
          "addCommissionFile",
          "acceptCommission",
          "disputeCommission",
          "decideCommission" ->
          studio.commissions(operation, node, mark);
      case "bookConsultation", "rescheduleConsultation", "requestConsultationPayment" ->
          studio.consultations(operation, node, mark);
      case "createLivestream",
          "createStreamKey",
          "startIngest",
          "endIngest",
          "addViewer",
          "placeBid" ->
          studio.livestreams(operation, node, mark);
      case "addCartItem",
          "createOrder",
          "cancelOrder",
          "fulfilSale",
          "receiveOrderItem",
          "cancelOrderItem",
          "requestCancellation",
          "answerCancellation",
          "refundSale",
          "confirmPayment",
          "requestDownload",
          "createRefund" ->
          trade.orders(operation, node, mark);
      case "openCase",
          "offerInCase",
          "acceptOffer",
          "escalateCase",
          "withdrawCase",
          "writeInCase",
          "addCaseFile",
          "sendInCase",
          "receiveInCase",
          "decideCase" ->
          trade.cases(operation, node, mark);
      case "attachPaymentMethod",
          "startOnboarding",
          "createPayout",
          "createPayoutForUser",
          "createSubscription",
          "resumeSubscription" ->
          trade.payments(operation, node);
      default -> throw new AssertionError("The fault suite does not know how to send " + operation);
    };
  }
}
