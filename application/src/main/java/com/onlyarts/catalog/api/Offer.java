package com.onlyarts.catalog.api;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.LicenceKind;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;

/**
 * A work as it is offered at this moment, under one licence.
 *
 * @param price what a copy costs under that licence
 * @param licence which it is (R128)
 * @param licenceVersion which version of its text is offered
 * @param processingDays within how many days of the payment what is physical is sent (R100)
 */
public record Offer(
    ArtworkId artwork,
    PersonId artist,
    String title,
    String imageUrl,
    Money price,
    boolean digital,
    int processingDays,
    LicenceKind licence,
    int licenceVersion) {}
