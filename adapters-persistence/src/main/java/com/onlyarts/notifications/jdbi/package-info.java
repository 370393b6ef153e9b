/** What notifications keeps in PostgreSQL: the inbox, the mail queue, the newsletter. */
@NullMarked
package com.onlyarts.notifications.jdbi;

import org.jspecify.annotations.NullMarked;
