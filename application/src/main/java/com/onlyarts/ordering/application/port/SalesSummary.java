package com.onlyarts.ordering.application.port;

import com.onlyarts.kernel.Money;

/**
 * What somebody's paid lines come to, less what was given back.
 *
 * @param sales without tax
 * @param earnings the seller's part of it
 * @param pending the part of the earnings that is not available yet (R38)
 */
public record SalesSummary(Money sales, Money earnings, Money pending) {}
