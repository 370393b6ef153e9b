package com.onlyarts.payments.domain;

import static com.onlyarts.payments.domain.PaymentFixture.NOON;
import static com.onlyarts.payments.domain.PaymentFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.onlyarts.identity.domain.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LedgerEntryTest {

  @ParameterizedTest
  @CsvSource({"0.01, 0.00", "-0.01, 0.00", "500.00, -499.99", "500.00, 500.00"})
  void R38_what_does_not_sum_to_zero_is_no_entry(String one, String other) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                entry(
                    new Posting(LedgerAccount.PROVIDER, usd(one)),
                    new Posting(LedgerAccount.FEES, usd(other))));
  }

  @Test
  void R38_an_entry_without_postings_is_none() {
    assertThatIllegalArgumentException().isThrownBy(LedgerEntryTest::entry);
  }

  @Test
  void what_it_changes_for_each_seller_is_the_sum_of_pending_and_available() {
    PersonId anna = PersonId.next();
    PersonId ben = PersonId.next();

    LedgerEntry entry =
        entry(
            new Posting(LedgerAccount.pendingOf(anna), usd("-5.00")),
            new Posting(LedgerAccount.availableOf(anna), usd("3.00")),
            new Posting(LedgerAccount.pendingOf(ben), usd("1.00")),
            new Posting(LedgerAccount.FEES, usd("1.00")));

    assertThat(entry.sellerChanges()).isEqualTo(Map.of(anna, usd("-2.00"), ben, usd("1.00")));
  }

  @ParameterizedTest
  @EnumSource(LedgerEntry.Kind.class)
  void only_what_says_where_the_money_is_earns_nothing(LedgerEntry.Kind kind) {
    assertThat(kind.isEarning())
        .isEqualTo(kind != LedgerEntry.Kind.RELEASE && kind != LedgerEntry.Kind.PAYOUT);
  }

  private static LedgerEntry entry(Posting... postings) {
    return new LedgerEntry(
        EntryId.next(),
        "payment:1:captured",
        LedgerEntry.Kind.SALE,
        Optional.empty(),
        "Sale",
        List.of(postings),
        NOON);
  }
}
