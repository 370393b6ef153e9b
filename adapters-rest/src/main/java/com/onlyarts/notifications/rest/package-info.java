/** The inbox, wishes and browsers over HTTP. */
@NullMarked
package com.onlyarts.notifications.rest;

import org.jspecify.annotations.NullMarked;
