package violators.com.onlyarts.catalog.domain;

import com.onlyarts.architecture.Violates;

/** Invites inheritance. */
@Violates("classes_are_final")
class OpenToAll {}
