package com.onlyarts.ordering.application.port;

import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.ordering.domain.Case;
import java.time.Instant;

/** A case as its two sides and staff see it. */
public record CaseView(Case what, PersonBrief buyer, PersonBrief seller, Instant changedAt) {}
