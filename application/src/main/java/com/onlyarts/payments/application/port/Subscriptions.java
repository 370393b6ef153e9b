package com.onlyarts.payments.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.payments.domain.Subscription;
import com.onlyarts.payments.domain.SubscriptionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All subscriptions there are or were; a person has at most one that is not ended. */
public interface Subscriptions {

  /**
   * Keeps a new one; false, and nothing kept, if the person has another that is not ended. Of two
   * at once one gets true.
   */
  boolean add(Subscription subscription);

  /** The subscription, locked until the transaction ends. */
  Optional<Subscription> lock(SubscriptionId id);

  /**
   * How often the provider's word on the one it knows under this name was taken in; nothing was if
   * it is not known yet.
   */
  long revisionOf(String provider, String providerId);

  /** Keeps what has become of one that was locked before, and that it was looked at. */
  void save(Subscription subscription, Instant lookedAt);

  /** The person's latest. */
  Optional<Subscription> latestOf(PersonId person);

  /**
   * Those asked for before that instant, of which the provider has not answered yet; {@code after}
   * the given one, in the order of their ids.
   */
  List<Subscription> requested(Instant before, Optional<SubscriptionId> after, int limit);

  /**
   * Those their provider knows, that have not ended and were not looked at since that instant; the
   * longest unseen first, {@code after} the given one.
   */
  List<Unseen> unseen(Instant since, Optional<Unseen> after, int limit);

  /** One to be looked at. */
  record Unseen(SubscriptionId id, String provider, String providerId, Instant lookedAt) {}
}
