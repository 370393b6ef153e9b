package com.onlyarts.payments.api;

import java.util.UUID;

/**
 * What is paid for.
 *
 * @param kind the word of the module that asks for the money, as in {@code order}
 * @param id the thing's identity in that module
 */
public record PaymentSubject(String kind, UUID id) {}
