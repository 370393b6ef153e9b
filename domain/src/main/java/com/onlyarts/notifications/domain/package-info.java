/** What people are told: notices, the notifications they become, what somebody wishes to hear of, and where a browser can be reached. */
@NullMarked
package com.onlyarts.notifications.domain;

import org.jspecify.annotations.NullMarked;
