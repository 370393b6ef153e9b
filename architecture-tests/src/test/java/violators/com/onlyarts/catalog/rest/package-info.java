/** Resources that break the rules. */
@NullMarked
package violators.com.onlyarts.catalog.rest;

import org.jspecify.annotations.NullMarked;
