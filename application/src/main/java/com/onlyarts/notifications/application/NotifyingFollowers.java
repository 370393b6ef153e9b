package com.onlyarts.notifications.application;

import com.onlyarts.identity.api.Followers;
import com.onlyarts.identity.api.Followers.Follower;
import com.onlyarts.identity.api.Followers.Place;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.livestreams.api.LivestreamStarted;
import com.onlyarts.notifications.api.AudienceWaits;
import com.onlyarts.notifications.application.Notifier.News;
import java.util.List;

/**
 * Followers hear that an artist is live: thousands of them, a batch a transaction, each batch
 * calling for the next.
 */
public final class NotifyingFollowers {
  static final int BATCH = 100;

  private final Notifier notifier;
  private final Followers followers;
  private final Outbox outbox;

  public NotifyingFollowers(Notifier notifier, Followers followers, Outbox outbox) {
    this.notifier = notifier;
    this.followers = followers;
    this.outbox = outbox;
  }

  public void started(LivestreamStarted event) {
    outbox.publish(
        new AudienceWaits(
            event.livestream(),
            event.artist(),
            event.title(),
            event.auction(),
            Place.START,
            event.at()));
  }

  /** Tells the next batch. */
  public void tell(AudienceWaits event) {
    List<Follower> batch = followers.of(event.artist(), event.after(), BATCH);
    if (batch.size() == BATCH) {
      outbox.publish(
          new AudienceWaits(
              event.livestream(),
              event.artist(),
              event.title(),
              event.auction(),
              batch.getLast().place(),
              event.at()));
    }
    notifier.tell(
        batch.stream()
            .map(it -> new News(LivestreamNotifications.started(event, it.person()), 1))
            .toList());
  }
}
