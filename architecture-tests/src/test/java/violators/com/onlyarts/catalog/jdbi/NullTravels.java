package violators.com.onlyarts.catalog.jdbi;

import com.onlyarts.architecture.Violates;

/** Lives in a package that does not say what null means. */
@Violates("null_does_not_travel")
final class NullTravels {}
