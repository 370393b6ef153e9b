/**
 * The sandbox that stands in for Stripe while there is no key: same states, same test cards, same
 * signed events (R40).
 */
@NullMarked
package com.onlyarts.payments.sandbox;

import org.jspecify.annotations.NullMarked;
