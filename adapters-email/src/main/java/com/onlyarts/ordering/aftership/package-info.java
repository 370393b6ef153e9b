/** AfterShip, which follows parcels and tells what their carriers say. */
@NullMarked
package com.onlyarts.ordering.aftership;

import org.jspecify.annotations.NullMarked;
