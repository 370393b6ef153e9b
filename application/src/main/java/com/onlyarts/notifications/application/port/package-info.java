/**
 * What notifications needs of the outside: the inbox's memory, the mail queue, carriers of mail and
 * push.
 */
@NullMarked
package com.onlyarts.notifications.application.port;

import org.jspecify.annotations.NullMarked;
