package com.onlyarts.payments.api;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import java.time.Instant;

/**
 * A person's subscription is another than before, as the provider says.
 *
 * @param tier free, premium or pro
 * @param pastDue whether the last payment failed; the tier is kept for now
 */
public record SubscriptionChanged(PersonId person, String tier, boolean pastDue, Instant at)
    implements Event {}
