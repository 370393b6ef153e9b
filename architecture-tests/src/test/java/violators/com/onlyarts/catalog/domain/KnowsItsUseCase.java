package violators.com.onlyarts.catalog.domain;

import com.onlyarts.architecture.Violates;
import violators.com.onlyarts.catalog.application.TalksTooMuch;

/** A domain that looks outwards. */
@Violates("arrows_between_layers_point_inwards")
record KnowsItsUseCase(TalksTooMuch useCase) {}
