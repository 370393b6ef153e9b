package com.onlyarts.payments.sandbox;

import static com.onlyarts.payments.sandbox.SandboxObjects.has;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Connected accounts and the banks behind them. An account is set up by opening its link; a payout
 * reaches the bank when time passes, unless the cents of its amount say otherwise.
 */
final class SandboxPayouts {
  private static final String ACCOUNT = "account";
  private static final String TRANSFER = "transfer";
  private static final String PAYOUT = "payout";
  private static final long CENTS = 100;

  /** An amount that ends so is not even sent, for want of funds. */
  private static final long NOT_SENT = 61;

  /** An amount that ends so is sent back by the bank. */
  private static final long SENT_BACK = 62;

  /** An amount that ends so is paid, and sent back after that. */
  private static final long SENT_BACK_LATE = 63;

  private static final long LINK_LASTS = Duration.ofMinutes(5).toSeconds();
  private final SandboxObjects objects;
  private final URI home;

  /**
   * @param home where the service is reached whose page stands in for Stripe's own
   */
  SandboxPayouts(SandboxObjects objects, URI home) {
    this.objects = objects;
    this.home = home;
  }

  ObjectNode addAccount(SandboxRequest request) {
    ObjectNode account = objects.fresh("acct", ACCOUNT, request);
    account.remove("livemode");
    return objects.keep(
        account
            .put("type", request.text("type").orElse("standard"))
            .put("email", request.text("email").orElse(null))
            .put("charges_enabled", false)
            .put("details_submitted", false)
            .put("payouts_enabled", false));
  }

  ObjectNode link(SandboxRequest request) {
    String account = request.required(ACCOUNT);
    insistOn(account);
    long now = objects.now().getEpochSecond();
    return JsonNodeFactory.instance
        .objectNode()
        .put("object", "account_link")
        .put("created", now)
        .put("expires_at", now + LINK_LASTS)
        .put("url", "%s/api/sandbox/accounts/%s/onboarding".formatted(home, account));
  }

  private void insistOn(String account) {
    if (objects.find(ACCOUNT, account).isEmpty()) {
      throw SandboxRefusal.missingParameter(ACCOUNT, account);
    }
  }

  /** The artist has said everything; from now on the account is paid. */
  ObjectNode onboard(String id) {
    ObjectNode account = objects.get(ACCOUNT, id);
    if (account.path("payouts_enabled").asBoolean()) {
      return account;
    }
    account.put("details_submitted", true).put("payouts_enabled", true);
    return objects.keep(account, "account.updated", Optional.of(id));
  }

  ObjectNode transfer(SandboxRequest request) {
    insistOn(request.required("destination"));
    ObjectNode transfer = money(objects.fresh("tr", TRANSFER, request), request);
    transfer
        .put("amount_reversed", 0)
        .put("destination", request.required("destination"))
        .put("reversed", false)
        .put("transfer_group", request.text("transfer_group").orElse(null));
    ObjectNode reversals = transfer.putObject("reversals").put("object", "list");
    reversals.put("has_more", false).put("url", reversalsOf(transfer)).putArray("data");
    return objects.keep(transfer);
  }

  private static String reversalsOf(ObjectNode transfer) {
    return "/v1/transfers/%s/reversals".formatted(transfer.path("id").asText());
  }

  private static ObjectNode money(ObjectNode thing, SandboxRequest request) {
    return thing.put("amount", request.amount()).put("currency", request.required("currency"));
  }

  ObjectNode reverse(String id, SandboxRequest request) {
    ObjectNode transfer = objects.get(TRANSFER, id);
    long back = transfer.path("amount_reversed").asLong() + request.amount();
    long whole = transfer.path("amount").asLong();
    if (back > whole) {
      throw SandboxRefusal.invalid("", "There is not so much to be reversed.");
    }
    objects.keep(transfer.put("amount_reversed", back).put("reversed", back == whole));
    ObjectNode reversal = objects.fresh("trr", "transfer_reversal", request);
    reversal.remove("livemode");
    return reversal
        .put("amount", request.amount())
        .put("currency", transfer.path("currency").asText())
        .put(TRANSFER, id);
  }

  ObjectNode transfers(SandboxRequest request) {
    String group = request.required("transfer_group");
    return objects.list(TRANSFER, request, transfer -> has(transfer, "transfer_group", group));
  }

  ObjectNode send(SandboxRequest request) {
    if (request.amount() % CENTS == NOT_SENT) {
      throw SandboxRefusal.invalid("balance_insufficient", "You have insufficient funds.");
    }
    ObjectNode payout = money(objects.fresh("po", PAYOUT, request), request);
    payout
        .put("arrival_date", objects.now().getEpochSecond())
        .put("automatic", false)
        .putNull("failure_code")
        .put("method", "standard")
        .put("source_type", "card")
        .put("status", "pending")
        .put("type", "bank_account")
        .put("_account", account(request));
    return objects.keep(payout, "payout.created", request.account());
  }

  ObjectNode payout(String id, SandboxRequest request) {
    return objects
        .find(PAYOUT, id)
        .filter(payout -> has(payout, "_account", account(request)))
        .orElseThrow(() -> SandboxRefusal.missing(PAYOUT, id));
  }

  ObjectNode payouts(SandboxRequest request) {
    return objects.list(PAYOUT, request, payout -> has(payout, "_account", account(request)));
  }

  private static String account(SandboxRequest request) {
    return request.account().orElse("");
  }

  /** The banks do what they do next. */
  void passTime() {
    objects.all(PAYOUT, _ -> true).forEach(this::goOn);
  }

  private void goOn(ObjectNode payout) {
    long mark = payout.path("amount").asLong() % CENTS;
    boolean sent = has(payout, "status", "pending");
    boolean paid = has(payout, "status", "paid");
    if ((sent && mark == SENT_BACK) || (paid && mark == SENT_BACK_LATE)) {
      become("failed", payout.put("failure_code", "account_closed"));
    } else if (sent) {
      become("paid", payout);
    }
  }

  private void become(String status, ObjectNode payout) {
    objects.keep(
        payout.put("status", status), "payout." + status, SandboxObjects.text(payout, "_account"));
  }
}
