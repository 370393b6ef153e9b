/** Words every bounded module shares: money, identity, rejection and published events. */
@NullMarked
package com.onlyarts.kernel;

import org.jspecify.annotations.NullMarked;
