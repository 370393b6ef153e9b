package com.onlyarts.ordering.domain;

import com.onlyarts.kernel.Money;
import java.util.Optional;

/**
 * What a step in a case comes to.
 *
 * @param entry what is written down of it
 * @param refund what goes back to the buyer with it
 */
public record CaseStep(CaseEntry entry, Optional<Money> refund) {}
