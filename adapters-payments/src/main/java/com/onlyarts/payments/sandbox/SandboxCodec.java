package com.onlyarts.payments.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.onlyarts.payments.application.port.SandboxStore;
import com.onlyarts.payments.application.port.SandboxStore.Request;
import com.onlyarts.payments.application.port.SandboxStore.Thing;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The sandbox's things in and out of its memory, as JSON. */
final class SandboxCodec {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BANK = "bank";
  private static final String CALENDAR = "calendar";
  private final SandboxStore memory;
  private final Clock clock;

  SandboxCodec(SandboxStore memory, Clock clock) {
    this.memory = memory;
    this.clock = clock;
  }

  /**
   * The new thing that a request under this key makes; false, and nothing made, if another one has
   * made it.
   */
  boolean make(String key, String fingerprint, SandboxIntent intent) {
    return memory.make(
        new Request(key, fingerprint, intent.id()),
        thing(intent.id(), "payment_intent", intent.id(), intent));
  }

  boolean make(String key, String fingerprint, SandboxMethod method) {
    return memory.make(
        new Request(key, fingerprint, method.id()),
        thing(method.id(), "payment_method", method.customer(), method));
  }

  void keep(SandboxIntent intent) {
    keep(intent.id(), "payment_intent", intent.id(), intent);
  }

  void keep(SandboxRefund refund) {
    keep(refund.id(), "refund", refund.intent(), refund);
  }

  void keep(SandboxDispute dispute) {
    keep(dispute.id(), "dispute", dispute.intent(), dispute);
  }

  void keep(SandboxAccount account) {
    keep(account.id(), "account", account.id(), account);
  }

  void keep(SandboxTransfer transfer) {
    keep(transfer.id(), "transfer", transfer.account(), transfer);
  }

  /** What the bank is not done with belongs to the bank, so that it is found. */
  void keep(SandboxPayout payout) {
    keep(payout.id(), "payout", payout.isOpen() ? BANK : payout.account(), payout);
  }

  /** What runs belongs to the calendar, so that it is found. */
  void keep(SandboxSubscription subscription) {
    keep(
        subscription.id(),
        "subscription",
        subscription.isOver() ? subscription.customer() : CALENDAR,
        subscription);
  }

  /** The first payment leads to its subscription. */
  void keepFirstPayment(SandboxSubscription subscription) {
    keep(subscription.intent(), "first_payment", subscription.id(), subscription.id());
  }

  void keep(SandboxInvoice invoice) {
    keep(invoice.id(), "invoice", invoice.subscription(), invoice);
  }

  private void keep(String id, String kind, String owner, Object thing) {
    memory.keep(thing(id, kind, owner, thing));
  }

  private Thing thing(String id, String kind, String owner, Object thing) {
    try {
      return new Thing(id, kind, owner, JSON.writeValueAsString(thing), clock.instant());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  Optional<SandboxIntent> intent(String id) {
    return memory
        .lock(id)
        .filter(thing -> thing.kind().equals("payment_intent"))
        .map(thing -> read(thing, SandboxIntent.class));
  }

  Optional<SandboxDispute> dispute(String id) {
    return memory
        .lock(id)
        .filter(thing -> thing.kind().equals("dispute"))
        .map(thing -> read(thing, SandboxDispute.class));
  }

  List<SandboxDispute> disputesOf(String intent) {
    return memory.belonging("dispute", intent).stream()
        .map(thing -> read(thing, SandboxDispute.class))
        .toList();
  }

  List<SandboxRefund> refundsOf(String intent) {
    return memory.belonging("refund", intent).stream()
        .map(thing -> read(thing, SandboxRefund.class))
        .toList();
  }

  Optional<SandboxAccount> account(String id) {
    return memory
        .lock(id)
        .filter(thing -> thing.kind().equals("account"))
        .map(thing -> read(thing, SandboxAccount.class));
  }

  Optional<SandboxTransfer> transfer(String id) {
    return memory
        .lock(id)
        .filter(thing -> thing.kind().equals("transfer"))
        .map(thing -> read(thing, SandboxTransfer.class));
  }

  Optional<SandboxPayout> payout(String id) {
    return memory
        .lock(id)
        .filter(thing -> thing.kind().equals("payout"))
        .map(thing -> read(thing, SandboxPayout.class));
  }

  /** What the bank is not done with. */
  List<SandboxPayout> openPayouts() {
    return memory.belonging("payout", BANK).stream()
        .map(thing -> read(thing, SandboxPayout.class))
        .toList();
  }

  Optional<SandboxSubscription> subscription(String id) {
    return memory
        .lock(id)
        .filter(thing -> thing.kind().equals("subscription"))
        .map(thing -> read(thing, SandboxSubscription.class));
  }

  /** The subscription of which this intent is the first payment. */
  Optional<SandboxSubscription> firstPayment(String intent) {
    return memory
        .lock(intent)
        .filter(thing -> thing.kind().equals("first_payment"))
        .map(Thing::owner)
        .flatMap(this::subscription);
  }

  List<SandboxSubscription> runningSubscriptions() {
    return memory.belonging("subscription", CALENDAR).stream()
        .map(thing -> read(thing, SandboxSubscription.class))
        .toList();
  }

  Optional<SandboxInvoice> invoice(String id) {
    return memory
        .lock(id)
        .filter(thing -> thing.kind().equals("invoice"))
        .map(thing -> read(thing, SandboxInvoice.class));
  }

  /** A kept way to pay, with the moment it was kept. */
  Optional<Thing> method(String id) {
    return memory.lock(id).filter(thing -> thing.kind().equals("payment_method"));
  }

  List<Thing> methodsOf(String customer) {
    return memory.belonging("payment_method", customer);
  }

  static SandboxMethod method(Thing thing) {
    return read(thing, SandboxMethod.class);
  }

  private static <T> T read(Thing thing, Class<T> type) {
    try {
      return JSON.readValue(thing.json(), type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the sandbox cannot read its own " + thing.id(), e);
    }
  }
}
