/** What people do with carts and orders: buyers fill, order, cancel; sellers hand over. */
@NullMarked
package com.onlyarts.ordering.application;

import org.jspecify.annotations.NullMarked;
