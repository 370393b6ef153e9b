/** A domain that breaks the rules. */
@NullMarked
package violators.com.onlyarts.catalog.domain;

import org.jspecify.annotations.NullMarked;
