package com.onlyarts.payments.application.port;

import java.util.List;
import java.util.Optional;

/**
 * A page of what the provider has, the latest first.
 *
 * @param next where the next page begins; empty on the last one
 */
public record ProviderPage<T>(List<T> rows, Optional<String> next) {}
