/** What use cases of every module are made with: event handlers and jobs that run by the clock. */
@NullMarked
package com.onlyarts.kernel.application;

import org.jspecify.annotations.NullMarked;
