/** Use cases of a third module, that break the rules. */
@NullMarked
package violators.com.onlyarts.ordering.application;

import org.jspecify.annotations.NullMarked;
