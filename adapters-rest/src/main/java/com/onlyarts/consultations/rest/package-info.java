/** Consultations and artists' hours over HTTP. */
@NullMarked
package com.onlyarts.consultations.rest;

import org.jspecify.annotations.NullMarked;
