/** Use cases of a second module, that break the rules. */
@NullMarked
package violators.com.onlyarts.payments.application;

import org.jspecify.annotations.NullMarked;
