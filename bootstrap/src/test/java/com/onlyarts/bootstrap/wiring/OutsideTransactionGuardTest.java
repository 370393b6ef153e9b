package com.onlyarts.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.onlyarts.kernel.application.port.InMemoryTransactions;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OutsideTransactionGuardTest {
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final Bank bank =
      OutsideTransactionGuard.guarded(Bank.class, new Bank() {}, transactions, Set.of("name"));

  /** Somebody outside. */
  interface Bank {
    default String name() {
      return "bank";
    }

    default String pay() {
      return "paid";
    }

    default String fail() {
      throw new IllegalArgumentException("its own");
    }
  }

  @Test
  void R32_a_provider_cannot_be_spoken_to_inside_a_transaction() {
    assertThatThrownBy(() -> transactions.inTransaction(bank::pay))
        .hasMessage("the outside is spoken to inside a transaction");
    assertThat(bank.pay()).isEqualTo("paid");
  }

  @Test
  void its_name_may_be_asked_anywhere_and_what_it_throws_is_its_own() {
    assertThat(transactions.inTransaction(bank::name)).isEqualTo("bank");
    assertThatThrownBy(bank::fail)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("its own");
  }
}
