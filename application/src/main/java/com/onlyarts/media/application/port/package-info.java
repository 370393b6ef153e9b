/** What media needs of the outside: a darkroom that proves pictures, a provider that stores them, and a list of them. */
@NullMarked
package com.onlyarts.media.application.port;

import org.jspecify.annotations.NullMarked;
