package com.onlyarts.payments.domain;

import com.onlyarts.kernel.Money;

/** What a tier costs a month. */
public record TierPrice(Tier tier, Money monthly) {}
