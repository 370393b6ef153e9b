package com.onlyarts.bootstrap;

import com.onlyarts.payments.application.port.PaymentProvider;
import com.onlyarts.payments.application.port.PayoutProvider;
import com.onlyarts.payments.application.port.Sandbox;
import com.onlyarts.payments.application.port.SandboxBank;
import com.onlyarts.payments.jdbi.JdbiSandboxMemory;
import com.onlyarts.payments.sandbox.SandboxPayments;
import com.onlyarts.payments.sandbox.SandboxPayouts;
import com.onlyarts.payments.stripe.StripePayments;
import com.onlyarts.payments.stripe.StripePayouts;
import com.onlyarts.payments.stripe.StripeSettings;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Who moves the money: Stripe if there is a key for it, the sandbox in its place otherwise (R40).
 *
 * @param sandbox empty while Stripe is there, as is the bank
 */
record Providers(PaymentProvider payments, PayoutProvider payouts, Optional<Sandbox> sandbox, Optional<SandboxBank> bank) {
  private static final int SECRET_BYTES = 32;

  static Providers of(Foundation foundation) {
    return foundation.settings().stripe().map(stripe -> stripe(foundation, stripe)).orElseGet(() -> sandbox(foundation));
  }

  private static Providers stripe(Foundation foundation, Settings.Stripe stripe) {
    String base = stripe.apiBase().map(URI::toString).orElse(StripeSettings.API_BASE);
    StripeSettings settings = StripeSettings.of(stripe.secretKey(), stripe.webhookSecret(), base);
    StripePayouts payouts = new StripePayouts(settings, foundation.settings().publicUrl());
    return new Providers(new StripePayments(settings), payouts, Optional.empty(), Optional.empty());
  }

  /** Its secret never leaves this node: each node delivers, and verifies, for itself. */
  private static Providers sandbox(Foundation foundation) {
    byte[] bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    String secret = HexFormat.of().formatHex(bytes);
    JdbiSandboxMemory memory = new JdbiSandboxMemory(foundation.jdbi());
    SandboxPayments payments = new SandboxPayments(foundation.transactions(), memory, secret, foundation.clock());
    SandboxPayouts payouts =
        new SandboxPayouts(foundation.transactions(), memory, secret, foundation.settings().publicUrl(), foundation.clock());
    return new Providers(payments, payouts, Optional.of(payments), Optional.of(payouts));
  }
}
