package com.onlyarts.payments.application.port;

/**
 * An artist's account as the provider sees it.
 *
 * @param payable whether the provider knows all it wants to know, and will pay
 */
public record ProviderAccount(String id, boolean payable) {}
