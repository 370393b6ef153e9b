/**
 * The composition root: settings in, a running service out. The only place that knows every module
 * and every adapter.
 */
@NullMarked
package com.onlyarts.bootstrap;

import org.jspecify.annotations.NullMarked;
