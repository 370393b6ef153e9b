/**
 * The database itself: pool, migrations, types, transactions, queues of work, the outbox with its
 * relay, remembered requests and jobs.
 */
@NullMarked
package com.onlyarts.kernel.jdbi;

import org.jspecify.annotations.NullMarked;
