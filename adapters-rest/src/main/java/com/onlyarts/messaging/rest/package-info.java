/** Conversations and messages over HTTP. */
@NullMarked
package com.onlyarts.messaging.rest;

import org.jspecify.annotations.NullMarked;
