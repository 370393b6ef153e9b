package com.onlyarts.commissions.domain;

import com.onlyarts.kernel.Money;
import com.onlyarts.payments.domain.PaymentId;

/** Money of one milestone that is to go back to the client. */
public record MilestoneRefund(MilestoneId milestone, PaymentId payment, Money amount) {}
