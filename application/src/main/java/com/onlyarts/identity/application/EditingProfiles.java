package com.onlyarts.identity.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.ProfileChanged;
import com.onlyarts.identity.application.port.AccountView;
import com.onlyarts.identity.application.port.Accounts;
import com.onlyarts.identity.application.port.People;
import com.onlyarts.identity.domain.Account;
import com.onlyarts.identity.domain.IdentityRejection.InvalidToken;
import com.onlyarts.identity.domain.Profile;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.kernel.application.port.Transactions;
import java.time.Clock;
import java.util.function.UnaryOperator;

/** A person sees their own account, and says who they are (R18). */
public final class EditingProfiles {
  private final Transactions transactions;
  private final Accounts accounts;
  private final People people;
  private final Outbox outbox;
  private final Clock clock;

  public EditingProfiles(
      Transactions transactions, Accounts accounts, People people, Outbox outbox, Clock clock) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.people = people;
    this.outbox = outbox;
    this.clock = clock;
  }

  public AccountView own(Caller caller) {
    return people.account(caller.person()).orElseThrow(() -> new Rejected(new InvalidToken()));
  }

  /** Answers the account as it is then. */
  public AccountView change(Caller caller, UnaryOperator<Profile> change) {
    return transactions.inTransaction(
        () -> {
          Account account =
              accounts.lock(caller.person()).orElseThrow(() -> new Rejected(new InvalidToken()));
          boolean renamed = account.retell(change.apply(account.profile()));
          accounts.save(account);
          if (renamed) {
            outbox.publish(new ProfileChanged(account.id(), clock.instant()));
          }
          return own(caller);
        });
  }
}
