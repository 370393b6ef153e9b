package com.onlyarts.catalog.domain;

import java.util.Optional;

/**
 * What the works of an import have that do not say so themselves; pictures say neither.
 *
 * @param category its label is that of {@link Category}
 */
public record ImportDefaults(Optional<Price> price, Optional<Category> category) {}
