package com.onlyarts.identity.application.port;

import static java.util.Objects.requireNonNull;

import com.onlyarts.identity.domain.Device;
import com.onlyarts.identity.domain.Digest;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Session;
import com.onlyarts.identity.domain.SessionId;
import com.onlyarts.identity.domain.SessionTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sessions and their tokens in maps. */
public final class InMemorySessions implements Sessions {
  private final Map<SessionId, Stay> stays = new HashMap<>();
  private final Map<Digest, Token> tokens = new HashMap<>();

  private record Stay(
      Session session, Instant lastUsedAt, Optional<EndReason> over, Instant overAt) {
    boolean isOpen(Instant now) {
      return over.isEmpty() && now.isBefore(session.expiresAt());
    }
  }

  private record Token(SessionId session, Instant end, Optional<Instant> rotatedAt) {}

  @Override
  public void open(Session session, Digest refreshToken, Instant tokenEnd) {
    stays.put(session.id(), new Stay(session, session.createdAt(), Optional.empty(), Instant.MAX));
    tokens.put(refreshToken, new Token(session.id(), tokenEnd, Optional.empty()));
  }

  @Override
  public Rotation rotate(Digest digest, Digest successor, SessionTerms terms, Instant now) {
    Token token = tokens.get(digest);
    if (token == null || !requireNonNull(stays.get(token.session())).isOpen(now)) {
      return new Rotation.Worthless();
    }
    Session session = stays.get(token.session()).session();
    if (token.rotatedAt().isPresent()) {
      return token.rotatedAt().get().plus(terms.race()).isAfter(now)
          ? new Rotation.LostRace(session.id(), session.person())
          : new Rotation.Replayed(session.id());
    }
    if (!now.isBefore(token.end())) {
      return new Rotation.Worthless();
    }
    Instant end = terms.tokenEnd(now, session.expiresAt());
    tokens.put(digest, new Token(session.id(), token.end(), Optional.of(now)));
    tokens.put(successor, new Token(session.id(), end, Optional.empty()));
    stays.put(session.id(), new Stay(session, now, Optional.empty(), Instant.MAX));
    return new Rotation.Done(session.id(), session.person(), end);
  }

  @Override
  public Optional<SessionId> ofToken(Digest token) {
    return Optional.ofNullable(tokens.get(token))
        .map(Token::session)
        .filter(session -> requireNonNull(stays.get(session)).over().isEmpty());
  }

  @Override
  public boolean end(PersonId person, SessionId id, EndReason reason, Instant now) {
    Stay stay = stays.get(id);
    if (stay == null || !stay.session().person().equals(person) || !stay.isOpen(now)) {
      return false;
    }
    stays.put(id, new Stay(stay.session(), stay.lastUsedAt(), Optional.of(reason), now));
    return true;
  }

  @Override
  public void end(SessionId id, EndReason reason, Instant now) {
    Optional.ofNullable(stays.get(id))
        .ifPresent(stay -> end(stay.session().person(), id, reason, now));
  }

  @Override
  public int endAll(PersonId person, Optional<SessionId> but, EndReason reason, Instant now) {
    List<SessionId> open =
        openOf(person, now).stream()
            .map(OpenSession::id)
            .filter(id -> !but.equals(Optional.of(id)))
            .toList();
    open.forEach(id -> end(person, id, reason, now));
    return open.size();
  }

  @Override
  public boolean isFamiliar(PersonId person, Device device) {
    Optional<SessionId> had = device.token().map(tokens::get).map(Token::session);
    return stays.values().stream()
        .map(Stay::session)
        .filter(session -> session.person().equals(person))
        .anyMatch(
            session ->
                (device.address().isPresent()
                        && device.address().equals(session.device().address()))
                    || had.equals(Optional.of(session.id())));
  }

  @Override
  public List<OpenSession> openOf(PersonId person, Instant now) {
    return stays.values().stream()
        .filter(stay -> stay.session().person().equals(person) && stay.isOpen(now))
        .sorted(Comparator.comparing(Stay::lastUsedAt).reversed())
        .map(
            stay ->
                new OpenSession(
                    stay.session().id(),
                    stay.session().device().userAgent(),
                    stay.session().device().address(),
                    stay.session().createdAt(),
                    stay.lastUsedAt(),
                    stay.session().expiresAt()))
        .toList();
  }

  @Override
  public int sweep(Instant now, Duration keptFor) {
    List<SessionId> old =
        stays.values().stream()
            .filter(
                stay ->
                    stay.overAt().isBefore(now.minus(keptFor))
                        || stay.session().expiresAt().isBefore(now.minus(keptFor)))
            .map(stay -> stay.session().id())
            .toList();
    old.forEach(stays::remove);
    tokens.values().removeIf(token -> old.contains(token.session()));
    return old.size();
  }

  /** Why a session ended, if it did. */
  public Optional<EndReason> endOf(SessionId id) {
    return requireNonNull(stays.get(id)).over();
  }

  /** Whose session it is, while it is open. */
  Optional<PersonId> personIn(SessionId id) {
    return Optional.ofNullable(stays.get(id))
        .filter(stay -> stay.over().isEmpty())
        .map(stay -> stay.session().person());
  }
}
