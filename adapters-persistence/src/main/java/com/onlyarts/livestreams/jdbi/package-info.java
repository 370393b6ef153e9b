/** Streams, bids, offers and viewers in PostgreSQL. */
@NullMarked
package com.onlyarts.livestreams.jdbi;

import org.jspecify.annotations.NullMarked;
