package com.onlyarts.livestreams.domain;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;

/** The highest one bidder went. */
public record TopBid(PersonId bidder, Money amount) {}
