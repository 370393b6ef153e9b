/** What use cases of every module are made with: reactions to events and chores that run by the clock. */
@NullMarked
package com.onlyarts.kernel.application;

import org.jspecify.annotations.NullMarked;
