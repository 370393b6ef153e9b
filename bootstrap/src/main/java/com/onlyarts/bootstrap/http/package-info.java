/** What stands between a socket and Helidon: how many connections there may be, how long a caller may take, and which messages are none (RFC 9112). */
@NullMarked
package com.onlyarts.bootstrap.http;

import org.jspecify.annotations.NullMarked;
