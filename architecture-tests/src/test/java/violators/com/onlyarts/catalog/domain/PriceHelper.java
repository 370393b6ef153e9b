package violators.com.onlyarts.catalog.domain;

import com.onlyarts.architecture.Violates;

/** A name that says nothing. */
@Violates("names_are_words_of_the_trade")
final class PriceHelper {}
