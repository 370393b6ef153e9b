/** What ordering tells other modules: what has become of orders. */
@NullMarked
package com.onlyarts.ordering.api;

import org.jspecify.annotations.NullMarked;
