/** What consultations tells other modules. */
@NullMarked
package com.onlyarts.consultations.api;

import org.jspecify.annotations.NullMarked;
