/** Buying: carts, orders and their lines. */
@NullMarked
package com.onlyarts.ordering.domain;

import org.jspecify.annotations.NullMarked;
