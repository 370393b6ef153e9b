package com.onlyarts.ordering.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.application.Repeatable;
import com.onlyarts.ordering.domain.CaseId;
import com.onlyarts.ordering.domain.CaseOffer;
import com.onlyarts.ordering.domain.CaseParcel;
import java.time.Clock;
import java.util.Optional;

/** The two settle a case between them, and send what they agreed on (R105). */
public final class AgreeingOnCases {
  private final Repeatable repeatable;
  private final CaseSteps steps;
  private final Clock clock;

  public AgreeingOnCases(Repeatable repeatable, CaseSteps steps, Clock clock) {
    this.repeatable = repeatable;
    this.steps = steps;
    this.clock = clock;
  }

  /** The seller offers something; all of the money for a return. */
  public void offer(Caller seller, CaseId id, Offered offered) {
    steps.move(
        repeatable,
        clock,
        seller,
        id,
        (it, now) -> it.offer(seller.person(), offered.of(it.claim().atStake()), now));
  }

  /** What a seller offers, before it is known what is at stake. */
  public record Offered(CaseOffer.Kind kind, Optional<Money> amount, Optional<String> note) {

    CaseOffer of(Money atStake) {
      return switch (kind) {
        case REFUND -> CaseOffer.refund(amount.orElse(atStake), note);
        case RETURN -> new CaseOffer(kind, atStake, note);
        case REPLACEMENT -> new CaseOffer(kind, Money.zero(atStake.currency()), note);
      };
    }
  }

  /** The buyer accepts the offer. */
  public void accept(Caller buyer, CaseId id) {
    steps.move(repeatable, clock, buyer, id, (it, now) -> it.accept(buyer.person(), now));
  }

  /** What was agreed on is sent. */
  public void send(
      Caller caller, CaseId id, Optional<String> carrier, Optional<String> trackingNumber) {
    steps.move(
        repeatable,
        clock,
        caller,
        id,
        (it, now) -> it.send(caller.person(), new CaseParcel(carrier, trackingNumber, now)));
  }

  /** What was sent has arrived. */
  public void receive(Caller caller, CaseId id) {
    steps.move(repeatable, clock, caller, id, (it, now) -> it.receive(caller.person(), now));
  }
}
