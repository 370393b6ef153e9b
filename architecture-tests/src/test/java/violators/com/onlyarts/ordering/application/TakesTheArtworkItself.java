package violators.com.onlyarts.ordering.application;

import com.onlyarts.architecture.Violates;
import com.onlyarts.catalog.domain.Artwork;

/** May ask the catalog, but walks past its door. */
@Violates("modules_are_entered_by_their_doors")
record TakesTheArtworkItself(Artwork artwork) {}
