package com.onlyarts.commissions.application;

import static com.onlyarts.commissions.domain.CommissionFixture.USD;
import static com.onlyarts.commissions.domain.CommissionFixture.usd;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.onlyarts.commissions.application.port.InMemoryCommissionRecords;
import com.onlyarts.commissions.application.port.InMemoryCommissions;
import com.onlyarts.commissions.application.port.InMemoryHandovers;
import com.onlyarts.commissions.domain.Brief;
import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.commissions.domain.CommissionStatus;
import com.onlyarts.commissions.domain.Milestone;
import com.onlyarts.commissions.domain.MilestonePlanRequest;
import com.onlyarts.commissions.domain.MilestonePlanTerms;
import com.onlyarts.commissions.domain.ServiceFee;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.InMemoryBlocklist;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.kernel.application.Repeatable;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.InMemoryFailedItems;
import com.onlyarts.kernel.application.port.InMemoryIdempotencyKeys;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.kernel.application.port.RecordingAuditTrail;
import com.onlyarts.kernel.application.port.RecordingOutbox;
import com.onlyarts.media.application.DeliveringFiles;
import com.onlyarts.media.application.FileScans;
import com.onlyarts.media.application.OfferingFiles;
import com.onlyarts.media.application.PreviewingFiles;
import com.onlyarts.media.application.port.InMemoryOriginals;
import com.onlyarts.media.application.port.InMemoryPrivateFiles;
import com.onlyarts.media.application.port.PlainImageProcessor;
import com.onlyarts.media.application.port.PlainOriginalAddresses;
import com.onlyarts.media.domain.FileKind;
import com.onlyarts.media.domain.Original;
import com.onlyarts.media.domain.OriginalId;
import com.onlyarts.payments.api.RequestedPayment;
import com.onlyarts.payments.application.PayingFixture;
import com.onlyarts.payments.domain.PaymentStatus;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The module wired on fakes, before the real payments module on fakes of its own: what it asks for
 * is booked.
 */
public final class CommissioningFixture {
  public final PayingFixture payments = new PayingFixture();
  public final SteppingClock clock = payments.clock;
  public final InMemoryIdempotencyKeys steps = payments.steps;
  public final InMemoryTransactions transactions = payments.transactions;
  public final RecordingOutbox outbox = new RecordingOutbox(transactions);
  public final RecordingAuditTrail audit = new RecordingAuditTrail(transactions);
  public final InMemoryBlocklist blocklist = new InMemoryBlocklist();
  public final InMemoryCommissions commissions =
      new InMemoryCommissions(
          transactions, payment -> payments.payment(payment).status() == PaymentStatus.CANCELLED);
  public final CommissionEscrow escrow =
      new CommissionEscrow(payments.collecting, payments.releasing, payments.refunding, outbox);
  public final InMemoryHandovers handovers = new InMemoryHandovers();
  public final CommissionSteps commissionSteps =
      new CommissionSteps(commissions, handovers, escrow, outbox);
  private final InMemoryOriginals originals = new InMemoryOriginals();
  private final InMemoryPrivateFiles files = new InMemoryPrivateFiles(transactions);
  public final HandingOver handingOver =
      new HandingOver(
          transactions,
          commissions,
          handovers,
          new OfferingFiles(originals, FileScans.off()),
          new PreviewingFiles(originals, files, new PlainImageProcessor(), _ -> "johndoe"),
          clock);
  public final ReceivingHandovers receiving =
      new ReceivingHandovers(
          transactions,
          commissions,
          handovers,
          new DeliveringFiles(originals, new PlainOriginalAddresses(), FileScans.off()),
          audit,
          clock);
  public final ReleasingMilestones releasing =
      new ReleasingMilestones(
          transactions,
          commissions,
          commissionSteps,
          clock,
          new ItemByItem("release", new InMemoryFailedItems(), clock));
  public final TimingCommissions timing =
      new TimingCommissions(
          transactions,
          commissions,
          commissionSteps,
          escrow,
          clock,
          new ItemByItem("time", new InMemoryFailedItems(), clock));
  public final DecidingDisputes deciding =
      new DecidingDisputes(
          new Repeatable(transactions, steps), commissionSteps, escrow, releasing, audit, clock);
  public final AdvancingCommissions moving =
      new AdvancingCommissions(transactions, commissions, commissionSteps, escrow, deciding, clock);
  public final PayingMilestones paying =
      new PayingMilestones(
          new Repeatable(transactions, steps),
          commissions,
          commissionSteps,
          escrow,
          MilestonePlanTerms.usual(USD, new ServiceFee(new BigDecimal("10"))),
          clock);
  public final DeliveringMilestones deliveringMilestones =
      new DeliveringMilestones(transactions, commissions, commissionSteps, clock);
  public final ReviewingCommissions reviewing =
      new ReviewingCommissions(new InMemoryCommissionRecords(commissions), commissions, clock);
  public final RequestingCommissions requesting;

  private final Map<PersonId, Role> roles = new HashMap<>();

  public CommissioningFixture() {
    payments.listeners.add(new SettlingMilestones(commissions, outbox));
    requesting =
        new RequestingCommissions(
            transactions,
            commissions,
            person -> Optional.ofNullable(roles.get(person)),
            blocklist,
            outbox,
            clock);
  }

  /** Lets the platform know somebody. */
  public Caller knows(Caller person) {
    roles.put(person.person(), person.role());
    return person;
  }

  /** A picture that somebody has sent completely. */
  public OriginalId aPictureOf(Caller owner) {
    byte[] png = "\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1);
    Original original =
        Original.announce(
            owner.person(),
            new Original.Description("sketch.png", FileKind.PNG, png.length),
            clock.instant());
    files.take(original.id(), 1, png.length, new ByteArrayInputStream(png));
    original.complete(files.join(original.id(), 1), clock.instant());
    originals.add(original);
    return original.id();
  }

  public CommissionId requested(Caller client, Caller artist, String budget) {
    Brief brief =
        new Brief(
            "Custom Portrait", "I need a portrait of...", List.of(), usd(budget), Optional.empty());
    return requesting.request(client, knows(artist).person(), brief);
  }

  public CommissionId inProgress(Caller client, Caller artist, String budget) {
    CommissionId id = requested(client, artist, budget);
    set(artist, id, CommissionStatus.IN_PROGRESS);
    return id;
  }

  public void set(Caller by, CommissionId id, CommissionStatus status) {
    moving.update(
        by, id, new CommissionChange(Optional.of(status), Optional.empty(), Optional.empty()));
  }

  /** In progress, paid in so many equal parts. */
  public CommissionId paid(Caller client, Caller artist, String budget, int parts) {
    CommissionId id = inProgress(client, artist, budget);
    paying.plan(client, id, new MilestonePlanRequest.Equal(parts));
    milestones(client, id).forEach(milestone -> pay(client, id, milestone));
    return id;
  }

  public RequestedPayment pay(Caller client, CommissionId id, Milestone milestone) {
    RequestedPayment requested = paying.pay(client, id, milestone.id());
    comesIn(requested.intentId());
    return requested;
  }

  /** The provider says that the money is there. */
  public void comesIn(String intentId) {
    payments.provider.become(intentId, PaymentStatus.SUCCEEDED, Optional.empty());
    payments.tell("evt_" + intentId, "payment_intent.succeeded", intentId);
  }

  public List<Milestone> milestones(Caller caller, CommissionId id) {
    return reviewing.milestones(caller, id);
  }

  /** What somebody can have of it; nothing if the books do not know them. */
  public Money balanceOf(Caller person) {
    return Optional.ofNullable(payments.funds.balanceOf(person.person())).orElse(usd("0.00"));
  }
}
