/** The catalog in PostgreSQL. */
@NullMarked
package com.onlyarts.catalog.jdbi;

import org.jspecify.annotations.NullMarked;
