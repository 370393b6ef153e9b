/** What the catalog needs of the outside: somewhere to keep works, and ways to look at them. */
@NullMarked
package com.onlyarts.catalog.application.port;

import org.jspecify.annotations.NullMarked;
