/** What consultations need of the outside. */
@NullMarked
package com.onlyarts.consultations.application.port;

import org.jspecify.annotations.NullMarked;
