package com.onlyarts.ordering.api;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLineId;
import java.time.Instant;

/**
 * It is time to remind somebody of a line that nobody moves on (R100, R102, R109).
 *
 * @param reminder a label of {@link com.onlyarts.ordering.domain.LineReminder}
 * @param addressee who is reminded
 * @param toSeller whether that is its seller, and not its buyer
 */
public record LineReminded(
    OrderId order,
    OrderLineId line,
    String reminder,
    PersonId addressee,
    boolean toSeller,
    ArtworkId artwork,
    String title,
    Instant at)
    implements Event {}
