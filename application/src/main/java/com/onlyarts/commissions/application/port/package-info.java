/** What commissions need of the outside: their own rows, and who is an artist. */
@NullMarked
package com.onlyarts.commissions.application.port;

import org.jspecify.annotations.NullMarked;
