package com.onlyarts.catalog.api;

import java.util.UUID;

/** Whose hold it is: the id of an order, or of the stream of an auction. */
public record HoldKey(UUID order) {}
