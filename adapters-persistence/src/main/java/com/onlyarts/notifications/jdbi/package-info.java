/** Notifications in PostgreSQL: the inbox, wishes, browsers, and the pushes on their way to them. */
@NullMarked
package com.onlyarts.notifications.jdbi;

import org.jspecify.annotations.NullMarked;
