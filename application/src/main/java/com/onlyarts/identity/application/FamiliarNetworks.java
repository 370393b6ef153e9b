package com.onlyarts.identity.application;

import com.onlyarts.identity.application.port.Accounts;
import com.onlyarts.identity.application.port.Sessions;
import com.onlyarts.identity.domain.Device;
import com.onlyarts.identity.domain.EmailAddress;
import com.onlyarts.kernel.Networks;
import com.onlyarts.kernel.application.port.Transactions;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Knows from where people have signed in before, so that a stranger who guesses at their password locks nobody out (R15). */
public final class FamiliarNetworks {
  private final Transactions transactions;
  private final Accounts accounts;
  private final Sessions sessions;

  public FamiliarNetworks(Transactions transactions, Accounts accounts, Sessions sessions) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.sessions = sessions;
  }

  /** The network of this device, if the account was signed in to from there; empty for strangers, and for an address without an account. */
  Optional<String> networkOf(Device device, EmailAddress email) {
    return device.address().map(Networks::of).filter(network -> networksOf(email).contains(network));
  }

  /** All networks from which the account was signed in to. */
  Set<String> networksOf(EmailAddress email) {
    return transactions.inTransaction(
        () -> accounts.find(email).stream().flatMap(account -> sessions.addressesOf(account.id()).stream()).map(Networks::of).collect(Collectors.toSet()));
  }
}
