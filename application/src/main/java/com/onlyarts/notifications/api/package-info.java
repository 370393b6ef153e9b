/** What notifications tells: itself, so far, to go on where it left off. */
@NullMarked
package com.onlyarts.notifications.api;

import org.jspecify.annotations.NullMarked;
