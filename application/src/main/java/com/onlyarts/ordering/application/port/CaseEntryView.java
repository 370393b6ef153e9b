package com.onlyarts.ordering.application.port;

import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.ordering.domain.CaseEntry;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that happened in a case.
 *
 * @param by empty when the clock or a bank did it
 */
public record CaseEntryView(
    UUID id, CaseEntry entry, Optional<PersonBrief> by, boolean fileIsKept) {}
