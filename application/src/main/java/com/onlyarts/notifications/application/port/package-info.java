/** What notifications needs of the outside: the inbox, wishes, browsers, and the services that reach them. */
@NullMarked
package com.onlyarts.notifications.application.port;

import org.jspecify.annotations.NullMarked;
