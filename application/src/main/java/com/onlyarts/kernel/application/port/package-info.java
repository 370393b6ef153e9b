/**
 * What every module needs of the outside: transactions, the outbox, and memory of repeated
 * requests.
 */
@NullMarked
package com.onlyarts.kernel.application.port;

import org.jspecify.annotations.NullMarked;
