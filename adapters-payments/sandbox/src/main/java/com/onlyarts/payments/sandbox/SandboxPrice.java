package com.onlyarts.payments.sandbox;

/**
 * What subscribers are billed for a month.
 *
 * @param id how subscriptions name it
 * @param amount in the smallest unit of the currency
 */
public record SandboxPrice(String id, long amount, String currency) {}
