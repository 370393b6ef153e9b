package com.onlyarts.ordering.domain;

import com.onlyarts.catalog.domain.LicenceKind;

/**
 * Under which licence a line was sold: frozen with it, for a version never says anything else
 * (R128).
 */
public record LineLicence(LicenceKind kind, int version) {}
