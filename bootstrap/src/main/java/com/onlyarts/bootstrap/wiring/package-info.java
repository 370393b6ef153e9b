/**
 * Each bounded module put together by hand: its use cases, the adapters behind their ports, its
 * jobs and event handlers.
 */
@NullMarked
package com.onlyarts.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
