/** Uploads over HTTP. */
@NullMarked
package com.onlyarts.media.rest;

import org.jspecify.annotations.NullMarked;
