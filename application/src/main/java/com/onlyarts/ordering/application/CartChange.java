package com.onlyarts.ordering.application;

import com.onlyarts.ordering.application.port.CartLineView;
import com.onlyarts.ordering.domain.Totals;

/** A line as it is now, and what the cart comes to with it. */
public record CartChange(CartLineView line, Totals totals) {}
