/** What livestreams tells other modules. */
@NullMarked
package com.onlyarts.livestreams.api;

import org.jspecify.annotations.NullMarked;
