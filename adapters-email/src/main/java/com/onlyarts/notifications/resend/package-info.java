/**
 * Mail through Resend, by plain HTTP: its own library cannot be pointed elsewhere; and its signed
 * events.
 */
@NullMarked
package com.onlyarts.notifications.resend;

import org.jspecify.annotations.NullMarked;
