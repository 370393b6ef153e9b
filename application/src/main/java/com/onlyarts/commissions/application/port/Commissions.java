package com.onlyarts.commissions.application.port;

import com.onlyarts.commissions.domain.Commission;
import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.commissions.domain.MilestoneAttemptId;
import com.onlyarts.commissions.domain.MilestoneId;
import com.onlyarts.commissions.domain.TransitionRecord;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.payments.domain.PaymentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All commissions there are, each with its milestones. */
public interface Commissions {

  /** Keeps a new one. */
  void add(Commission commission);

  /** The commission as it is at this moment, not locked. */
  Optional<Commission> find(CommissionId id);

  /** The commission, locked until the transaction ends. */
  Optional<Commission> lock(CommissionId id);

  /**
   * The commission a milestone of which is paid by this attempt, locked until the transaction ends;
   * also of a plan that was replaced since.
   */
  Optional<Attempted> lockAttempted(MilestoneAttemptId attempt);

  /**
   * Keeps what has become of a commission that was locked before; milestones it has no more are out
   * of its plan from then on.
   */
  void save(Commission commission, Instant now);

  /** Keeps a step of it for good. */
  void record(CommissionId id, TransitionRecord transition);

  /** Keeps by which attempt a milestone is to be paid. */
  void addAttempt(MilestoneAttemptId attempt, MilestoneId milestone, PaymentId payment);

  /** Whether a payment was called off, so that it can never be made any more. */
  boolean isCalledOff(PaymentId payment);

  /**
   * Commissions of which a milestone releases itself by now, those in dispute aside; in the order
   * of their ids.
   *
   * @param after where to go on
   */
  List<CommissionId> due(Instant now, Optional<CommissionId> after, int most);

  /**
   * Commissions with which the clock has something to do by now, in the order of their ids.
   *
   * @param after where to go on
   */
  List<CommissionId> stepDue(Instant now, Optional<CommissionId> after, int most);

  /**
   * Those that somebody, as client or artist, has asked for or begun, in the order of their ids.
   */
  List<CommissionId> unfinishedOf(PersonId person);

  /** A commission, and the milestone that an attempt was to pay. */
  record Attempted(Commission commission, MilestoneId milestone) {}
}
