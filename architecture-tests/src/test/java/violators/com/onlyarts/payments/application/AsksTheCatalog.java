package violators.com.onlyarts.payments.application;

import com.onlyarts.architecture.Violates;
import com.onlyarts.catalog.api.ArtworkHolds;

/** Asks a module the plan does not let it ask. */
@Violates("modules_ask_only_whom_they_may_ask")
public record AsksTheCatalog(ArtworkHolds holds) {}
