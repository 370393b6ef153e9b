/** Streams, auctions, viewers and media servers over HTTP. */
@NullMarked
package com.onlyarts.livestreams.rest;

import org.jspecify.annotations.NullMarked;
