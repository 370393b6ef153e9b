/** What messaging needs of the outside: somewhere to keep conversations, and ways to read them. */
@NullMarked
package com.onlyarts.messaging.application.port;

import org.jspecify.annotations.NullMarked;
