package com.onlyarts.payments.application.port;

import com.onlyarts.kernel.Money;
import java.util.Optional;

/**
 * What the provider bills for one period of a subscription, or the difference an upgrade makes.
 *
 * @param paid what was paid; nothing until it is
 * @param subscription the provider's name for what it is for; empty for other invoices
 */
public record ProviderInvoice(String id, Money paid, Optional<String> subscription) {}
