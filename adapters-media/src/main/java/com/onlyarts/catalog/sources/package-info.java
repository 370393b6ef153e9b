/** Reads what artists bring their works along in: tables, JSON, and archives of pictures (R280). */
@NullMarked
package com.onlyarts.catalog.sources;

import org.jspecify.annotations.NullMarked;
