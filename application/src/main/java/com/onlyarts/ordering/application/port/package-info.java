/**
 * What ordering needs of the outside: somewhere to keep carts and orders, offers to look at, and
 * the rate of the tax.
 */
@NullMarked
package com.onlyarts.ordering.application.port;

import org.jspecify.annotations.NullMarked;
