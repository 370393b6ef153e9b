package com.onlyarts.identity.application.port;

import com.onlyarts.identity.domain.Password;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import java.util.Optional;

/**
 * Hashes that hide nothing; fails a test that hashes inside a transaction, where it would hold
 * locks.
 */
public final class PlainPasswordHashes implements PasswordHashes {
  private static final String TODAY = "hash of ";
  private final InMemoryTransactions transactions;
  private int worked;
  private Runnable meanwhile = () -> {};

  public PlainPasswordHashes(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public String hash(Password password) {
    work();
    return TODAY + password.text();
  }

  @Override
  public boolean matches(Password password, Optional<String> hash) {
    work();
    return hash.filter(known -> known.endsWith(" of " + password.text())).isPresent();
  }

  @Override
  public boolean isDated(String hash) {
    return !hash.startsWith(TODAY);
  }

  /** How many times the slow work was done. */
  public int worked() {
    return worked;
  }

  /** Lets something happen once, while a password is worked at next. */
  public void meanwhile(Runnable act) {
    meanwhile = act;
  }

  private void work() {
    transactions.requireOutside();
    worked++;
    Runnable act = meanwhile;
    meanwhile = () -> {};
    act.run();
  }
}
