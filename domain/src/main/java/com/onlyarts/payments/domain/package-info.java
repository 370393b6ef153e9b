/**
 * Money coming in and going out: payments, refunds, earnings, and the ledger that accounts for
 * every cent.
 */
@NullMarked
package com.onlyarts.payments.domain;

import org.jspecify.annotations.NullMarked;
