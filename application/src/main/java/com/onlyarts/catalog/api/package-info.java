/**
 * What the catalog answers and tells other modules: what is offered, at which price, and copies put
 * on hold.
 */
@NullMarked
package com.onlyarts.catalog.api;

import org.jspecify.annotations.NullMarked;
