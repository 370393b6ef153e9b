package violators.com.onlyarts.catalog.application;

import com.onlyarts.architecture.Violates;

/** Nothing to say. */
@Violates("use_cases_have_one_to_six_public_methods")
public final class SaysNothing {}
