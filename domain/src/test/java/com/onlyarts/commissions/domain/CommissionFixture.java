package com.onlyarts.commissions.domain;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.payments.domain.PaymentId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * {@code aCommission().by(client).of(artist).worth("500.00").inProgress()}: a portrait for 500.00
 * unless told otherwise.
 */
public final class CommissionFixture {
  public static final Currency USD = Currency.getInstance("USD");
  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  public static final MilestonePlanTerms TEN_PER_CENT =
      MilestonePlanTerms.usual(USD, new ServiceFee(new BigDecimal("10")));
  private PersonId client = PersonId.next();
  private PersonId artist = PersonId.next();
  private String budget = "500.00";
  private String title = "Custom Portrait";
  private Optional<LocalDate> deadline = Optional.empty();

  public static CommissionFixture aCommission() {
    return new CommissionFixture();
  }

  public static Money usd(String amount) {
    return Money.of(amount, USD);
  }

  /** A plan of parts by their amounts. */
  public static MilestonePlanRequest inParts(String... amounts) {
    return new MilestonePlanRequest.ByAmount(
        List.of(amounts).stream()
            .map(amount -> new MilestonePlanRequest.Part("Sketch for " + amount, usd(amount)))
            .toList());
  }

  public CommissionFixture by(PersonId client) {
    this.client = client;
    return this;
  }

  public CommissionFixture of(PersonId artist) {
    this.artist = artist;
    return this;
  }

  public CommissionFixture titled(String title) {
    this.title = title;
    return this;
  }

  public CommissionFixture worth(String budget) {
    this.budget = budget;
    return this;
  }

  public CommissionFixture dueOn(LocalDate deadline) {
    this.deadline = Optional.of(deadline);
    return this;
  }

  public Brief brief() {
    return new Brief(
        title,
        "I need a portrait of...",
        List.of("https://img.example/1.jpg"),
        usd(budget),
        deadline);
  }

  public Commission requested() {
    return Commission.request(CommissionId.next(), new Parties(client, artist), brief(), NOON);
  }

  public Commission inProgress() {
    Commission commission = requested();
    commission.move(artist, CommissionStatus.IN_PROGRESS, Optional.empty(), NOON);
    return commission;
  }

  /** In progress, its milestones of these amounts all paid. */
  public Commission paidInParts(String... amounts) {
    Commission commission = inProgress();
    commission.lay(client, inParts(amounts), TEN_PER_CENT);
    for (Milestone milestone : commission.plan().milestones()) {
      pay(commission, milestone.id());
    }
    return commission;
  }

  /** Pays one milestone. */
  public static PaymentId pay(Commission commission, MilestoneId milestone) {
    PaymentId payment = PaymentId.next();
    commission.attempt(milestone, payment);
    commission.paid(milestone, payment, NOON);
    return payment;
  }

  /** The same, as if kept and read again. */
  public static Commission copyOf(Commission commission) {
    return Commission.restore(
        commission.id(),
        commission.parties(),
        commission.brief(),
        commission.status(),
        commission.dates(),
        commission.notes(),
        commission.plan());
  }
}
