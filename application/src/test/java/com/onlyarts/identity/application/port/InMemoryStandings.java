package com.onlyarts.identity.application.port;

import com.onlyarts.identity.domain.SessionId;
import java.util.Optional;

/** What is true of sessions this very moment. */
public record InMemoryStandings(InMemorySessions sessions, InMemoryAccounts accounts) implements Standings {

  @Override
  public Optional<Standing> of(SessionId session) {
    return sessions
        .personIn(session)
        .flatMap(accounts::find)
        .filter(account -> account.suspendedAt().isEmpty())
        .map(account -> new Standing(account.id(), account.role()));
  }
}
