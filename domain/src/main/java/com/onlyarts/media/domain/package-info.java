/** Pictures people upload: of which kind they may be, how large, and how long they are kept. */
@NullMarked
package com.onlyarts.media.domain;

import org.jspecify.annotations.NullMarked;
