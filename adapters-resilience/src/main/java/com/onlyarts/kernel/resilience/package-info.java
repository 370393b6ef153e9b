/** How providers are asked, so that one that hangs takes nobody with it. */
@NullMarked
package com.onlyarts.kernel.resilience;

import org.jspecify.annotations.NullMarked;
