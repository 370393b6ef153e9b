/**
 * Redis, for those who have it: it carries the signal of live events between nodes, and keeps
 * nothing.
 */
@NullMarked
package com.onlyarts.kernel.redis;

import org.jspecify.annotations.NullMarked;
