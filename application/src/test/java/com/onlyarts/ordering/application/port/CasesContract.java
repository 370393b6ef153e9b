package com.onlyarts.ordering.application.port;

import static com.onlyarts.ordering.domain.CaseFixture.NOON;
import static com.onlyarts.ordering.domain.CaseFixture.WORDS;
import static com.onlyarts.ordering.domain.CaseFixture.aCase;
import static com.onlyarts.ordering.domain.CaseFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.kernel.application.port.UnsavedChangesContract;
import com.onlyarts.ordering.domain.Case;
import com.onlyarts.ordering.domain.CaseEntry;
import com.onlyarts.ordering.domain.CaseFixture;
import com.onlyarts.ordering.domain.CaseId;
import com.onlyarts.ordering.domain.CaseOffer;
import com.onlyarts.ordering.domain.CaseParcel;
import com.onlyarts.ordering.domain.CaseStatement;
import com.onlyarts.payments.domain.PaymentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What every {@link Cases} must do, the fake and the real one alike. */
public abstract class CasesContract implements UnsavedChangesContract<Case> {

  protected abstract Cases cases();

  protected abstract Transactions transactions();

  /** Somebody who can buy and sell: with the real adapter, somebody who has an account. */
  protected abstract PersonId aPerson();

  /** A payment that was made: with the real adapter, a row. */
  protected abstract PaymentId aPayment();

  /** A bank questions it. */
  protected abstract void dispute(PaymentId payment);

  @Override
  public Case oneThatIsKept() {
    return kept(somebodys());
  }

  @Override
  public Case handedOut(Case kept) {
    return find(kept.id());
  }

  @Override
  public void change(Case it) {
    it.supersede(NOON);
  }

  @Test
  void what_becomes_of_a_case_is_kept() {
    List<Consumer<Case>> steps =
        List.of(
            it -> it.offer(seller(it), CaseOffer.refund(usd("5.00"), Optional.of("Sorry")), NOON),
            it -> it.offer(seller(it), back(), NOON),
            it -> it.accept(buyer(it), NOON),
            it ->
                it.send(buyer(it), new CaseParcel(Optional.of("UPS"), Optional.of("1Z9"), days(1))),
            it -> it.receive(seller(it), days(2)));
    Case it = kept(somebodys());
    assertThat(find(it.id())).usingRecursiveComparison().isEqualTo(it);
    for (Consumer<Case> step : steps) {
      step.accept(it);
      saved(it);
      assertThat(find(it.id())).usingRecursiveComparison().isEqualTo(it);
    }
    Case decided = kept(somebodys().concededBySilence().unsent());
    decided.escalate(seller(decided), WORDS, NOON);
    saved(decided);
    assertThat(find(decided.id())).usingRecursiveComparison().isEqualTo(decided);
    decided.decide(seller(decided), usd("7.00"), WORDS, NOON);
    saved(decided);
    assertThat(find(decided.id())).usingRecursiveComparison().isEqualTo(decided);
    assertThat(transactions().inTransaction(() -> cases().lock(CaseId.next()))).isEmpty();
  }

  @Test
  void R103_there_is_one_case_at_a_time_about_a_thing() {
    UUID thing = UUID.randomUUID();
    Case first = kept(somebodys().about(thing));
    Case second = somebodys().about(thing).open();

    assertThat(transactions().inTransaction(() -> cases().add(second))).contains(first.id());
    assertThat(transactions().inTransaction(() -> cases().lock(second.id()))).isEmpty();
    first.withdraw(buyer(first), NOON);
    saved(first);
    assertThat(transactions().inTransaction(() -> cases().add(second))).isEmpty();
  }

  @Test
  void R107_pictures_are_counted_by_who_shows_them() {
    Case it = kept(somebodys());
    CaseStatement two =
        new CaseStatement("See", List.of("https://img.example/1.jpg", "https://img.example/2.jpg"));
    append(it, it.opened(two).entry());
    append(it, it.say(buyer(it), two, NOON).entry());
    append(it, it.say(seller(it), WORDS, NOON).entry());

    assertThat(cases().shownBy(it.id(), buyer(it))).isEqualTo(4);
    assertThat(cases().shownBy(it.id(), seller(it))).isZero();
  }

  @Test
  void R105_R115_those_whose_time_is_over_or_that_a_bank_questions_are_due() {
    Case early = kept(somebodys());
    Case late = kept(somebodys().answeredFrom(days(50)));
    PaymentId questioned = aPayment();
    Case disputed = kept(somebodys().answeredFrom(days(50)).paidBy(questioned));
    Case ended = kept(somebodys());
    ended.withdraw(buyer(ended), NOON);
    saved(ended);
    dispute(questioned);

    assertThat(cases().due(days(2).minusMillis(1), Optional.empty(), 999))
        .doesNotContain(early.id(), late.id(), ended.id())
        .contains(disputed.id());
    List<CaseId> due = cases().due(days(2), Optional.empty(), 999);
    assertThat(due).contains(early.id(), disputed.id()).doesNotContain(late.id(), ended.id());
    assertThat(cases().due(days(2), Optional.of(due.getLast()), 999)).isEmpty();
    assertThat(cases().due(days(2), Optional.empty(), 1)).hasSize(1);
    assertThat(cases().isDisputed(disputed.id())).isTrue();
    assertThat(cases().isDisputed(early.id())).isFalse();
  }

  @Test
  void R105_what_is_on_its_way_is_found_by_its_number() {
    String number = "JD " + UUID.randomUUID();
    Case it = kept(somebodys());
    assertThat(cases().openAbout("order_line", it.subject().id())).contains(it.id());
    it.offer(seller(it), back(), NOON);
    it.accept(buyer(it), NOON);
    it.send(buyer(it), new CaseParcel(Optional.of("DHL"), Optional.of(number), NOON));
    saved(it);
    assertThat(cases().sentWith(number.replace(" ", "").toLowerCase(Locale.ROOT)))
        .containsExactly(it.id());

    it.deliver(days(1));
    saved(it);
    assertThat(find(it.id())).usingRecursiveComparison().isEqualTo(it);
    it.receive(seller(it), days(2));
    saved(it);
    assertThat(cases().sentWith(number)).isEmpty();
    assertThat(cases().openAbout("order_line", it.subject().id())).isEmpty();
  }

  private CaseFixture somebodys() {
    return aCase().by(aPerson()).against(aPerson()).paidBy(aPayment());
  }

  private Case kept(CaseFixture fixture) {
    Case it = fixture.open();
    assertThat(transactions().inTransaction(() -> cases().add(it))).isEmpty();
    return it;
  }

  private void saved(Case it) {
    transactions().inTransaction(() -> cases().save(it, NOON));
  }

  private void append(Case it, CaseEntry entry) {
    transactions().inTransaction(() -> cases().append(it.id(), entry));
  }

  private Case find(CaseId id) {
    return transactions().inTransaction(() -> cases().lock(id)).orElseThrow();
  }

  private static PersonId buyer(Case it) {
    return it.parties().buyer();
  }

  private static PersonId seller(Case it) {
    return it.parties().seller();
  }

  private static CaseOffer back() {
    return new CaseOffer(CaseOffer.Kind.RETURN, usd("550.00"), Optional.of("Studio 4"));
  }

  private static Instant days(int days) {
    return NOON.plus(Duration.ofDays(days));
  }
}
