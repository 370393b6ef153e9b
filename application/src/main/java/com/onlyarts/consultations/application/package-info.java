/** An artist's time: who books it, moves it, calls it off, and is reminded of it (R60 to R64). */
@NullMarked
package com.onlyarts.consultations.application;

import org.jspecify.annotations.NullMarked;
