/**
 * What media needs of the outside: image processing that proves pictures, a provider that stores
 * them, and a list of them.
 */
@NullMarked
package com.onlyarts.media.application.port;

import org.jspecify.annotations.NullMarked;
