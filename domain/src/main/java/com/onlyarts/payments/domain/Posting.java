package com.onlyarts.payments.domain;

import com.onlyarts.kernel.Money;

/** One line of an entry: so much more, or less when negative, on one account. */
public record Posting(LedgerAccount account, Money amount) {}
