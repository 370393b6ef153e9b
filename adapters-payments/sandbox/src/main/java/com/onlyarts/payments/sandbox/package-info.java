/**
 * A small server that stands in for Stripe while there is no key (R40): the calls that our adapter
 * makes, answered as Stripe documents them, with its test cards, idempotency keys and signed
 * events.
 */
@NullMarked
package com.onlyarts.payments.sandbox;

import org.jspecify.annotations.NullMarked;
