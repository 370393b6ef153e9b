/** Conversations of two, and what is said there. */
@NullMarked
package com.onlyarts.messaging.domain;

import org.jspecify.annotations.NullMarked;
