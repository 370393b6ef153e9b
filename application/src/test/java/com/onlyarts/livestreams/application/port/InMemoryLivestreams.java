package com.onlyarts.livestreams.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.livestreams.domain.AuctionEnd;
import com.onlyarts.livestreams.domain.KeyDigest;
import com.onlyarts.livestreams.domain.Livestream;
import com.onlyarts.livestreams.domain.LivestreamFixture;
import com.onlyarts.livestreams.domain.LivestreamId;
import com.onlyarts.livestreams.domain.LivestreamState.Ended;
import com.onlyarts.livestreams.domain.LivestreamStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Streams in a map. */
public final class InMemoryLivestreams implements Livestreams {
  private final InMemoryTransactions transactions;
  private final Map<LivestreamId, Livestream> streams = new LinkedHashMap<>();
  private final Set<LivestreamId> settled = new HashSet<>();

  public InMemoryLivestreams(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void add(Livestream livestream) {
    streams.put(livestream.id(), LivestreamFixture.copyOf(livestream));
  }

  @Override
  public Optional<Livestream> find(LivestreamId id) {
    return Optional.ofNullable(streams.get(id)).map(LivestreamFixture::copyOf);
  }

  @Override
  public Optional<Livestream> findByKey(KeyDigest key) {
    return streams.values().stream()
        .filter(stream -> stream.key().equals(key))
        .findFirst()
        .map(LivestreamFixture::copyOf);
  }

  @Override
  public Optional<Livestream> lock(LivestreamId id) {
    transactions.requireInside();
    return find(id);
  }

  @Override
  public void save(Livestream livestream) {
    transactions.requireInside();
    streams.put(livestream.id(), LivestreamFixture.copyOf(livestream));
  }

  @Override
  public List<LivestreamId> notEnded(PersonId artist) {
    return streams.values().stream()
        .filter(
            stream -> stream.artist().equals(artist) && stream.status() != LivestreamStatus.ENDED)
        .map(Livestream::id)
        .toList();
  }

  @Override
  public List<LivestreamId> unsettled(Instant endedBefore, Optional<LivestreamId> after, int most) {
    return streams.values().stream()
        .filter(
            stream ->
                stream.isAuction()
                    && stream.status() != LivestreamStatus.SCHEDULED
                    && !settled.contains(stream.id()))
        .filter(stream -> endOf(stream).filter(end -> !end.isAfter(endedBefore)).isPresent())
        .map(Livestream::id)
        .sorted(Comparator.comparing(id -> id.value().toString()))
        .filter(
            id ->
                after.isEmpty()
                    || id.value().toString().compareTo(after.get().value().toString()) > 0)
        .limit(most)
        .toList();
  }

  @Override
  public List<LivestreamId> forgotten(Instant now, Optional<LivestreamId> after, int most) {
    return streams.values().stream()
        .filter(
            stream -> stream.lapsesAt(Optional.empty()).filter(at -> !at.isAfter(now)).isPresent())
        .map(Livestream::id)
        .sorted(Comparator.comparing(id -> id.value().toString()))
        .filter(
            id ->
                after.isEmpty()
                    || id.value().toString().compareTo(after.get().value().toString()) > 0)
        .limit(most)
        .toList();
  }

  private static Optional<Instant> endOf(Livestream stream) {
    return stream.state() instanceof Ended ended
        ? Optional.of(ended.endedAt())
        : stream.auctionEnd().map(AuctionEnd::effective);
  }

  @Override
  public boolean settle(LivestreamId id, Instant now) {
    transactions.requireInside();
    return settled.add(id);
  }

  boolean isSettled(LivestreamId id) {
    return settled.contains(id);
  }

  List<Livestream> all() {
    return List.copyOf(streams.values());
  }
}
