/** Streams and their auctions: viewers, bids, the end, the winner. */
@NullMarked
package com.onlyarts.livestreams.domain;

import org.jspecify.annotations.NullMarked;
