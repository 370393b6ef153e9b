package com.onlyarts.payments.domain;

import com.onlyarts.kernel.Money;

/** What a tier costs a month. */
public record Plan(Tier tier, Money monthly) {}
