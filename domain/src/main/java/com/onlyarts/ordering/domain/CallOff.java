package com.onlyarts.ordering.domain;

import java.time.Instant;

/** That a paid line is not sent any more; its money goes back. */
public record CallOff(Instant at, CallOffReason reason) {}
