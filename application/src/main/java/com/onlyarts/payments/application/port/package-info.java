/** What payments needs of the outside: a provider, books to write in, and ways to look at them. */
@NullMarked
package com.onlyarts.payments.application.port;

import org.jspecify.annotations.NullMarked;
