/** Consultations and the hours of artists in PostgreSQL. */
@NullMarked
package com.onlyarts.consultations.jdbi;

import org.jspecify.annotations.NullMarked;
