/** Use cases that break the rules. */
@NullMarked
package violators.com.onlyarts.catalog.application;

import org.jspecify.annotations.NullMarked;
