/**
 * What livestreams needs of the outside: streams, bids, offers and viewers kept, and lists of them
 * read.
 */
@NullMarked
package com.onlyarts.livestreams.application.port;

import org.jspecify.annotations.NullMarked;
