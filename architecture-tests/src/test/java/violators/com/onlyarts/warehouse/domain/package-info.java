/** A module the plan does not know. */
@NullMarked
package violators.com.onlyarts.warehouse.domain;

import org.jspecify.annotations.NullMarked;
