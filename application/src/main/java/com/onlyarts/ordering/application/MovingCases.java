package com.onlyarts.ordering.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.application.Repeatable;
import com.onlyarts.ordering.domain.CaseId;
import com.onlyarts.ordering.domain.CaseStatement;
import java.time.Clock;

/** The two say what they think of a case, ask staff, or take it back (R106, R107). */
public final class MovingCases {
  private final Repeatable repeatable;
  private final CaseSteps steps;
  private final Clock clock;

  public MovingCases(Repeatable repeatable, CaseSteps steps, Clock clock) {
    this.repeatable = repeatable;
    this.steps = steps;
    this.clock = clock;
  }

  /** One of the two asks staff to decide. */
  public void escalate(Caller caller, CaseId id, CaseStatement why) {
    steps.move(repeatable, clock, caller, id, (it, now) -> it.escalate(caller.person(), why, now));
  }

  /** The buyer takes the case back. */
  public void withdraw(Caller buyer, CaseId id) {
    steps.move(repeatable, clock, buyer, id, (it, now) -> it.withdraw(buyer.person(), now));
  }

  /** One of the two, or staff, says something. */
  public void say(Caller caller, CaseId id, CaseStatement statement) {
    steps.move(repeatable, clock, caller, id, (it, now) -> it.say(caller.person(), statement, now));
  }
}
