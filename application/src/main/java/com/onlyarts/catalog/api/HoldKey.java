package com.onlyarts.catalog.api;

import java.util.UUID;

/** Whose hold it is: the order's id. */
public record HoldKey(UUID order) {}
