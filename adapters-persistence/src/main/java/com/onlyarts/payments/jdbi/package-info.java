/** Payments, refunds, the ledger and the sandbox's memory in PostgreSQL. */
@NullMarked
package com.onlyarts.payments.jdbi;

import org.jspecify.annotations.NullMarked;
