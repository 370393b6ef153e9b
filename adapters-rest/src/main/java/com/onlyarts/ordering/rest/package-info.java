/** Carts, orders and sales over HTTP. */
@NullMarked
package com.onlyarts.ordering.rest;

import org.jspecify.annotations.NullMarked;
