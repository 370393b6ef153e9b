package violators.com.onlyarts.catalog.rest;

import violators.com.onlyarts.contract.api.TwiceAnsweredApi;

/** Answers TwiceAnsweredApi. */
final class SecondResource implements TwiceAnsweredApi {}
