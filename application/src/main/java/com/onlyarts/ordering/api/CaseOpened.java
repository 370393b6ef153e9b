package com.onlyarts.ordering.api;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.ordering.domain.CaseId;
import java.time.Instant;

/**
 * A buyer has opened a case.
 *
 * @param answerBy until when the seller has to answer
 */
public record CaseOpened(
    CaseId caseId, String title, PersonId buyer, PersonId seller, Instant answerBy, Instant at)
    implements Event {}
