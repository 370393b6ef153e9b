/** An artist's time: availability, bookings, reminders. */
@NullMarked
package com.onlyarts.consultations.domain;

import org.jspecify.annotations.NullMarked;
