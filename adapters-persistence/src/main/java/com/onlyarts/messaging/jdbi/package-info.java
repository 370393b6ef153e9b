/** Conversations and messages in PostgreSQL. */
@NullMarked
package com.onlyarts.messaging.jdbi;

import org.jspecify.annotations.NullMarked;
