package com.onlyarts.ordering.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.Repeatable;
import com.onlyarts.ordering.domain.Case;
import com.onlyarts.ordering.domain.CaseId;
import com.onlyarts.ordering.domain.CaseOffer;
import com.onlyarts.ordering.domain.CaseParcel;
import com.onlyarts.ordering.domain.CaseStatement;
import com.onlyarts.ordering.domain.CaseStep;
import com.onlyarts.ordering.domain.OrderingRejection.CaseNotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;

/** The two move a case on (R105, R106). */
public final class MovingCases {
  private final Repeatable repeatable;
  private final CaseSteps steps;
  private final Clock clock;

  public MovingCases(Repeatable repeatable, CaseSteps steps, Clock clock) {
    this.repeatable = repeatable;
    this.steps = steps;
    this.clock = clock;
  }

  /** The seller offers something; all of the money for a return. */
  public void offer(Caller seller, CaseId id, Offered offered) {
    move(seller, id, (it, now) -> it.offer(seller.person(), offered.of(it.claim().atStake()), now));
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
    move(buyer, id, (it, now) -> it.accept(buyer.person(), now));
  }

  /** One of the two asks staff to decide. */
  public void escalate(Caller caller, CaseId id, CaseStatement why) {
    move(caller, id, (it, now) -> it.escalate(caller.person(), why, now));
  }

  /** The buyer takes the case back. */
  public void withdraw(Caller buyer, CaseId id) {
    move(buyer, id, (it, now) -> it.withdraw(buyer.person(), now));
  }

  /** One of the two, or staff, says something. */
  public void say(Caller caller, CaseId id, CaseStatement statement) {
    move(caller, id, (it, now) -> it.say(caller.person(), statement, now));
  }

  /** What was agreed on is sent. */
  public void send(
      Caller caller, CaseId id, Optional<String> carrier, Optional<String> trackingNumber) {
    move(
        caller,
        id,
        (it, now) -> it.send(caller.person(), new CaseParcel(carrier, trackingNumber, now)));
  }

  /** What was sent has arrived. */
  public void receive(Caller caller, CaseId id) {
    move(caller, id, (it, now) -> it.receive(caller.person(), now));
  }

  private void move(Caller caller, CaseId id, BiFunction<Case, Instant, CaseStep> step) {
    steps.carryOut(
        repeatable
            .transactions()
            .inTransaction(
                () ->
                    steps.once(
                        repeatable.steps(),
                        id,
                        () -> {
                          Case found = visible(caller, steps.locked(id));
                          Instant now = clock.instant();
                          return steps.taken(found, step.apply(found, now), now);
                        })));
  }

  /** To strangers a case is unknown (R2). */
  private static Case visible(Caller caller, Case found) {
    PersonId person = caller.person();
    if (!caller.isAdmin() && !found.parties().include(person)) {
      throw new Rejected(new CaseNotFound(found.id()));
    }
    return found;
  }
}
