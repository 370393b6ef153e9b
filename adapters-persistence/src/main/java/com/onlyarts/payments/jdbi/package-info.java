/** Payments, refunds and the ledger in PostgreSQL. */
@NullMarked
package com.onlyarts.payments.jdbi;

import org.jspecify.annotations.NullMarked;
