package com.onlyarts.identity.application.port;

import com.onlyarts.identity.domain.Digest;
import com.onlyarts.identity.domain.PersonId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tokens in a map. */
public final class InMemoryOneTimeTokens implements OneTimeTokens {
  private final Map<Digest, Token> tokens = new HashMap<>();

  private record Token(PersonId person, Instant end) {}

  @Override
  public void add(Digest token, PersonId person, Instant now, Instant end) {
    tokens.put(token, new Token(person, end));
  }

  @Override
  public Optional<PersonId> find(Digest token, Instant now) {
    return Optional.ofNullable(tokens.get(token))
        .filter(found -> now.isBefore(found.end()))
        .map(Token::person);
  }

  @Override
  public boolean use(Digest token, Instant now) {
    return find(token, now).map(_ -> tokens.remove(token)).isPresent();
  }

  @Override
  public void voidAllOf(PersonId person) {
    tokens.values().removeIf(token -> token.person().equals(person));
  }

  @Override
  public void sweep(Instant now) {
    tokens.values().removeIf(token -> !now.isBefore(token.end()));
  }
}
