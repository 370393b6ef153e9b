/** Stripe: asked through its own library, believed only by signature. */
@NullMarked
package com.onlyarts.payments.stripe;

import org.jspecify.annotations.NullMarked;
