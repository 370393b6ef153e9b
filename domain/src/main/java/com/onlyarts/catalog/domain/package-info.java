/** Works of art as they are shown and offered: artworks, editions, favorites, comments. */
@NullMarked
package com.onlyarts.catalog.domain;

import org.jspecify.annotations.NullMarked;
