/** What commissions tells other modules. */
@NullMarked
package com.onlyarts.commissions.api;

import org.jspecify.annotations.NullMarked;
