/** Notifications over HTTP: the inbox, preferences, the newsletter. */
@NullMarked
package com.onlyarts.notifications.rest;

import org.jspecify.annotations.NullMarked;
