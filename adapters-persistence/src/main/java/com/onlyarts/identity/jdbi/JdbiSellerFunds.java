package com.onlyarts.identity.jdbi;

import com.onlyarts.identity.api.SellerFunds;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import org.jdbi.v3.core.Jdbi;

/** Balance and earnings beside the account, moved with the ledger (R38). */
public final class JdbiSellerFunds implements SellerFunds {
  private final Jdbi jdbi;

  public JdbiSellerFunds(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void changed(PersonId seller, Money balanceDifference, Money earningsDifference) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE users
                    SET balance = balance + :balance,
                        total_earnings = total_earnings + :earnings
                    WHERE id = :seller
                    """)
                .bind("balance", balanceDifference)
                .bind("earnings", earningsDifference)
                .bind("seller", seller)
                .execute());
  }
}
