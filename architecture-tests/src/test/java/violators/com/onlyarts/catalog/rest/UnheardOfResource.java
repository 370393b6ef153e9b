package violators.com.onlyarts.catalog.rest;

import com.onlyarts.architecture.Violates;

/** Serves what no contract knows. */
@Violates("every_resource_implements_the_contract")
final class UnheardOfResource {}
