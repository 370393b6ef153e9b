package com.onlyarts.payments.application.port;

import java.util.Optional;

/**
 * What the provider knows of a payout of ours.
 *
 * @param transfer its name for the money's way to the artist's account there
 * @param reversed whether that way was gone back
 * @param payout the money's way from there to the bank
 */
public record PayoutTrace(
    Optional<String> transfer, boolean reversed, Optional<ProviderPayout> payout) {}
