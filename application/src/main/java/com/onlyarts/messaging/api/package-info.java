/** What messaging tells other modules. */
@NullMarked
package com.onlyarts.messaging.api;

import org.jspecify.annotations.NullMarked;
