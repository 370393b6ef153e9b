package com.onlyarts.identity.application.port;

import com.onlyarts.identity.domain.SessionId;
import java.util.Optional;

/** What is true of sessions this very moment. */
public record InMemorySessionStatuses(InMemorySessions sessions, InMemoryAccounts accounts)
    implements SessionStatuses {

  @Override
  public Optional<SessionStatus> of(SessionId session) {
    return sessions
        .personIn(session)
        .flatMap(accounts::find)
        .filter(account -> account.suspendedAt().isEmpty())
        .map(account -> new SessionStatus(account.id(), account.role()));
  }
}
