/**
 * The server: what stands between a socket and Helidon (how many connections there may be, how long
 * a caller may take, which messages are none, RFC 9112), and what is served beside the API.
 */
@NullMarked
package com.onlyarts.bootstrap.web;

import org.jspecify.annotations.NullMarked;
