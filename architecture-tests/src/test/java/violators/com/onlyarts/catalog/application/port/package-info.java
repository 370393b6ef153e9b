/** Ports that break the rules. */
@NullMarked
package violators.com.onlyarts.catalog.application.port;

import org.jspecify.annotations.NullMarked;
