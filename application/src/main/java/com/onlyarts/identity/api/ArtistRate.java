package com.onlyarts.identity.api;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import java.util.Optional;

/**
 * What an hour of an artist costs.
 *
 * @param hourlyRate nothing if empty
 */
public record ArtistRate(PersonId artist, Optional<Money> hourlyRate) {}
