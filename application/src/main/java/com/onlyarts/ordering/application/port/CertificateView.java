package com.onlyarts.ordering.application.port;

import com.onlyarts.catalog.domain.CertificateCode;
import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.identity.domain.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * A certificate as anybody may see it (R131).
 *
 * @param issuedAt when the copy was paid
 * @param valid whether the copy was not given back
 * @param owner whose it is, for nobody to see
 * @param shownOwner whose it is, if they wish to be named and have an account
 */
public record CertificateView(
    CertificateCode code,
    OrderedWork work,
    PersonBrief artist,
    int number,
    int of,
    Instant issuedAt,
    boolean valid,
    PersonId owner,
    Optional<PersonBrief> shownOwner) {}
