/** Doors that break the rules. */
@NullMarked
package violators.com.onlyarts.catalog.api;

import org.jspecify.annotations.NullMarked;
