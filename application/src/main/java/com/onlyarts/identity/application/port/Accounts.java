package com.onlyarts.identity.application.port;

import com.onlyarts.identity.domain.Account;
import com.onlyarts.identity.domain.EmailAddress;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Username;
import java.time.Instant;
import java.util.Optional;

/** All accounts there are, those of people who have left included. */
public interface Accounts {

  /**
   * Opens an account; inside a transaction.
   *
   * @throws com.onlyarts.kernel.Rejected if the username or the address is taken, ignoring case; of
   *     two at once one gets it (R11). A name that is kept free is taken too (R19)
   */
  void add(Account account);

  /** The account, unless its person has left. */
  Optional<Account> find(PersonId person);

  /** The account of an address, ignoring case. */
  Optional<Account> find(EmailAddress email);

  /** The account, locked until the transaction ends; empty if its person has left. */
  Optional<Account> lock(PersonId person);

  /** Keeps what has become of an account that was locked before. */
  void save(Account account);

  /** Keeps a name from everybody until then; ignoring case (R19). */
  void keepFree(Username username, Instant until);

  /** Notes that the person has just signed in. */
  void signedIn(PersonId person, Instant at);
}
