/** The catalog over HTTP: the tags Artworks and Comments. */
@NullMarked
package com.onlyarts.catalog.rest;

import org.jspecify.annotations.NullMarked;
