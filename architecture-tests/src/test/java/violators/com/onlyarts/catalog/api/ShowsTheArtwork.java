package violators.com.onlyarts.catalog.api;

import com.onlyarts.architecture.Violates;
import com.onlyarts.catalog.domain.Artwork;

/** Hands an aggregate out by the door. */
@Violates("doors_show_nothing_of_the_domain_but_ids")
public record ShowsTheArtwork(Artwork artwork) {}
