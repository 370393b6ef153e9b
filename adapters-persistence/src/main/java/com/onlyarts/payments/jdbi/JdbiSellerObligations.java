package com.onlyarts.payments.jdbi;

import com.onlyarts.identity.api.Capacity;
import com.onlyarts.identity.api.Obligation;
import com.onlyarts.identity.api.Obligations;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.jdbi.IdLists;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What sellers have earned and not been paid, or owe (R19). */
public final class JdbiSellerObligations implements Obligations {
  private final Jdbi jdbi;

  public JdbiSellerObligations(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Obligation> of(PersonId person, Capacity as) {
    if (as == Capacity.ARTIST) {
      return List.of(); // money stays theirs, whatever they are
    }
    return List.of(
        new Obligation(
            Obligation.Kind.PAYOUTS,
            IdLists.find(
                jdbi,
                """
                    SELECT id
                    FROM payouts
                    WHERE artist_id = :person
                      AND status IN ('pending', 'in_transit', 'returning')
                    """,
                person)),
        new Obligation(
            Obligation.Kind.BALANCE,
            IdLists.find(
                jdbi,
                """
                    SELECT accounts.id
                    FROM ledger_accounts AS accounts
                    JOIN ledger_postings AS postings ON postings.account_id = accounts.id
                    WHERE accounts.owner_id = :person
                      AND accounts.kind IN ('seller_pending', 'seller_available')
                    GROUP BY accounts.id
                    HAVING sum(postings.amount) <> 0
                    """,
                person)));
  }
}
