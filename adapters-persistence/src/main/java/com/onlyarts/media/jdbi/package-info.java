/** Uploads in PostgreSQL. */
@NullMarked
package com.onlyarts.media.jdbi;

import org.jspecify.annotations.NullMarked;
