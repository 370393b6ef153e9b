/** Documents that buyers keep, as PDF. */
@NullMarked
package com.onlyarts.ordering.pdf;

import org.jspecify.annotations.NullMarked;
