package com.onlyarts.notifications.application.port;

import static java.util.Objects.requireNonNull;

import com.onlyarts.notifications.domain.MailAddress;
import com.onlyarts.notifications.domain.MailToken;
import com.onlyarts.notifications.domain.SubscriberId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The newsletter's readers in a map. */
public final class InMemorySubscribers implements Subscribers {
  private final Map<MailAddress, Reader> readers = new LinkedHashMap<>();
  private final Map<MailToken, Expected> expected = new HashMap<>();

  @Override
  public Optional<SubscriberId> ask(MailAddress address, Instant now, Duration pause) {
    Reader known = readers.get(address);
    if (known != null
        && (known.status == Status.CONFIRMED || known.askedAt.isAfter(now.minus(pause)))) {
      return Optional.empty();
    }
    Reader reader = known == null ? new Reader(now) : known;
    reader.askedAt = now;
    reader.status = Status.PENDING;
    readers.put(address, reader);
    return Optional.of(reader.id);
  }

  @Override
  public boolean expect(MailAddress address, MailToken token, Instant until) {
    if (!has(address, Status.PENDING)) {
      return false;
    }
    expected.put(token, new Expected(address, until));
    return true;
  }

  @Override
  public Optional<MailAddress> confirm(MailToken token, Instant now) {
    Optional<MailAddress> address =
        Optional.ofNullable(expected.get(token))
            .filter(it -> it.until.isAfter(now))
            .map(Expected::address)
            .filter(it -> !has(it, Status.UNSUBSCRIBED));
    address
        .filter(asked -> has(asked, Status.PENDING))
        .ifPresent(
            confirmed -> {
              expected
                  .entrySet()
                  .removeIf(
                      it -> it.getValue().address.equals(confirmed) && !it.getKey().equals(token));
              requireNonNull(readers.get(confirmed)).status = Status.CONFIRMED;
              requireNonNull(readers.get(confirmed)).confirmedAt = now;
            });
    return address;
  }

  @Override
  public Optional<MailToken> unsubscribeToken(MailAddress address) {
    return has(address, Status.CONFIRMED)
        ? Optional.of(requireNonNull(readers.get(address)).token)
        : Optional.empty();
  }

  @Override
  public Optional<Subscription> of(MailToken unsubscribeToken) {
    return readers.entrySet().stream()
        .filter(entry -> entry.getValue().token.equals(unsubscribeToken))
        .map(entry -> new Subscription(entry.getKey(), entry.getValue().status))
        .findFirst();
  }

  @Override
  public boolean unsubscribe(MailToken unsubscribeToken, Instant now) {
    Optional<MailAddress> address = of(unsubscribeToken).map(Subscription::address);
    address.ifPresent(
        reader -> {
          requireNonNull(readers.get(reader)).status = Status.UNSUBSCRIBED;
          expected.values().removeIf(it -> it.address.equals(reader));
        });
    return address.isPresent();
  }

  @Override
  public void sweep(Instant askedBefore) {
    readers
        .values()
        .removeIf(
            reader -> reader.status == Status.PENDING && reader.askedAt.isBefore(askedBefore));
  }

  /** Who is confirmed by then, by their ids. */
  Map<SubscriberId, MailAddress> confirmedBy(Instant at) {
    Map<SubscriberId, MailAddress> confirmed = new LinkedHashMap<>();
    readers.forEach(
        (address, reader) -> {
          if (reader.status == Status.CONFIRMED && !reader.confirmedAt.isAfter(at)) {
            confirmed.put(reader.id, address);
          }
        });
    return confirmed;
  }

  /** All tokens that could confirm this address. */
  public List<MailToken> expectedOf(MailAddress address) {
    return expected.entrySet().stream()
        .filter(entry -> entry.getValue().address.equals(address))
        .map(Map.Entry::getKey)
        .toList();
  }

  private boolean has(MailAddress address, Status status) {
    return readers.containsKey(address) && readers.get(address).status == status;
  }

  private record Expected(MailAddress address, Instant until) {}

  private static final class Reader {
    private final SubscriberId id = SubscriberId.next();
    private final MailToken token = MailToken.next();
    private Status status = Status.PENDING;
    private Instant askedAt;
    private Instant confirmedAt = Instant.EPOCH;

    Reader(Instant askedAt) {
      this.askedAt = askedAt;
    }
  }
}
