/**
 * Pushes to browsers by the standards of the web: RFC 8030 to hand over, RFC 8291 to encrypt, RFC
 * 8292 to say who we are.
 */
@NullMarked
package com.onlyarts.notifications.push;

import org.jspecify.annotations.NullMarked;
