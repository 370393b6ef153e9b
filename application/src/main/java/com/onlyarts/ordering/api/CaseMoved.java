package com.onlyarts.ordering.api;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.ordering.domain.CaseId;
import java.time.Instant;
import java.util.UUID;

/**
 * Something happened in a case.
 *
 * @param entry which of its entries says so
 * @param step what, by the contract's label, as in {@code offered}
 * @param byBuyer whether the buyer did it; neither of the two did what staff, the clock or a bank
 *     did
 */
public record CaseMoved(
    CaseId caseId,
    UUID entry,
    String title,
    PersonId buyer,
    PersonId seller,
    String step,
    boolean byBuyer,
    boolean bySeller,
    Instant at)
    implements Event {}
