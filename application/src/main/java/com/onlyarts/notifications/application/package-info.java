/** Use cases of notifications: the inbox, mail and push. */
@NullMarked
package com.onlyarts.notifications.application;

import org.jspecify.annotations.NullMarked;
