/** Consultations as calendars read them. */
@NullMarked
package com.onlyarts.consultations.calendar;

import org.jspecify.annotations.NullMarked;
