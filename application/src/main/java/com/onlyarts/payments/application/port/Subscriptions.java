package com.onlyarts.payments.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.payments.domain.Subscription;
import com.onlyarts.payments.domain.SubscriptionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All subscriptions there are or were; a person has at most one that is not ended. */
public interface Subscriptions {

  /** Keeps a new one; false, and nothing kept, if the person has another that is not ended. Of two at once one gets true. */
  boolean add(Subscription subscription);

  /** The subscription, locked until the transaction ends. */
  Optional<Subscription> lock(SubscriptionId id);

  /** Keeps what has become of one that was locked before. */
  void save(Subscription subscription);

  /** The person's latest. */
  Optional<Subscription> latestOf(PersonId person, String provider);

  /** Those asked for before that instant, of which the provider has not answered yet. */
  List<Subscription> requested(String provider, Instant before, int limit);
}
