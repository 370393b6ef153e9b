package violators.com.onlyarts.catalog.domain;

import com.onlyarts.architecture.Violates;

/** A name from a third world, which a stranger has to guess. */
@Violates("retired_words_stay_retired")
final class DarkroomDoor {}
