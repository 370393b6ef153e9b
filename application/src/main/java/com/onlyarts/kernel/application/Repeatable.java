package com.onlyarts.kernel.application;

import com.onlyarts.kernel.application.port.IdempotentSteps;
import com.onlyarts.kernel.application.port.Transactions;

/**
 * The transactions of an act that may be asked for again, and what it has made in them so far (R6).
 */
public record Repeatable(Transactions transactions, IdempotentSteps steps) {}
