/** What payments answers and tells other modules: bills to be paid, and what has become of them. */
@NullMarked
package com.onlyarts.payments.api;

import org.jspecify.annotations.NullMarked;
