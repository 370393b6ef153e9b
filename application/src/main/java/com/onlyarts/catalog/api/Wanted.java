package com.onlyarts.catalog.api;

import com.onlyarts.catalog.domain.LicenceKind;

/** So many copies of a work, under this licence (R128). */
public record Wanted(int copies, LicenceKind licence) {}
