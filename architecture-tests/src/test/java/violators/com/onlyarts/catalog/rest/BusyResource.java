package violators.com.onlyarts.catalog.rest;

import violators.com.onlyarts.contract.api.BusyApi;

/** Answers BusyApi. */
final class BusyResource implements BusyApi {}
