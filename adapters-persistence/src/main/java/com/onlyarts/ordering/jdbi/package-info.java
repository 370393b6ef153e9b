/** Carts, orders and sales in PostgreSQL. */
@NullMarked
package com.onlyarts.ordering.jdbi;

import org.jspecify.annotations.NullMarked;
