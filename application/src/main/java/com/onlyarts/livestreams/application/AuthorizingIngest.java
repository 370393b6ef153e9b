package com.onlyarts.livestreams.application;

import com.onlyarts.identity.api.Artists;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.livestreams.application.port.Livestreams;
import com.onlyarts.livestreams.domain.Livestream;
import com.onlyarts.livestreams.domain.LivestreamId;
import com.onlyarts.livestreams.domain.LivestreamStatus;
import com.onlyarts.livestreams.domain.LivestreamsRejection.InvalidStreamKey;
import com.onlyarts.livestreams.domain.StreamKey;
import java.time.Clock;
import java.util.UUID;

/**
 * A media server asks whether somebody may send pictures, and as which public id (R70). The key
 * says who they are, and nothing else does; where people watch, only the stream's own id is ever
 * seen. It is worth something only while its owner may publish (R13).
 */
public final class AuthorizingIngest {
  private final Transactions transactions;
  private final Livestreams livestreams;
  private final Artists artists;
  private final StreamLifecycle lifecycle;
  private final Clock clock;

  public AuthorizingIngest(
      Transactions transactions,
      Livestreams livestreams,
      Artists artists,
      StreamLifecycle lifecycle,
      Clock clock) {
    this.transactions = transactions;
    this.livestreams = livestreams;
    this.artists = artists;
    this.lifecycle = lifecycle;
    this.clock = clock;
  }

  /**
   * Pictures begin to come, and the stream is on air by that; a line that was lost may come back.
   *
   * @return the public id
   * @throws Rejected if the key is worth nothing, its owner may not publish, or the stream has
   *     ended
   */
  public LivestreamId begin(StreamKey key) {
    return transactions.inTransaction(
        () -> {
          Livestream stream = lockByKey(key);
          requirePublisher(stream.artist());
          lifecycle.start(stream, clock.instant());
          return stream.id();
        });
  }

  /**
   * The same, for a media server that is told the public id too.
   *
   * @throws Rejected also if the key is another stream's
   */
  public LivestreamId begin(StreamKey key, String publicId) {
    if (!owner(key).id().value().toString().equals(publicId)) {
      throw new Rejected(new InvalidStreamKey());
    }
    return begin(key);
  }

  /**
   * No more pictures: the stream has ended by that. An auction has not: a line may be lost, and its
   * clock or its artist ends it (R73).
   */
  public void end(StreamKey key) {
    transactions.inTransaction(
        () -> {
          Livestream stream = lockByKey(key);
          if (stream.status() == LivestreamStatus.LIVE && !stream.isAuction()) {
            lifecycle.end(stream, clock.instant());
          }
        });
  }

  /** Whether there is such a stream to be watched. */
  public boolean isWatchable(String publicId) {
    try {
      return livestreams.find(new LivestreamId(UUID.fromString(publicId))).isPresent();
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  /** The key is looked at again once the stream is locked: it may have been replaced meanwhile. */
  private Livestream lockByKey(StreamKey key) {
    return livestreams
        .lock(owner(key).id())
        .filter(stream -> stream.key().equals(key.digest()))
        .orElseThrow(() -> new Rejected(new InvalidStreamKey()));
  }

  private void requirePublisher(PersonId artist) {
    if (artists.find(artist).isEmpty()) {
      throw new Rejected(new InvalidStreamKey());
    }
  }

  private Livestream owner(StreamKey key) {
    return livestreams
        .findByKey(key.digest())
        .orElseThrow(() -> new Rejected(new InvalidStreamKey()));
  }
}
