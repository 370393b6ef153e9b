package com.onlyarts.payments.sandbox;

import com.onlyarts.payments.application.port.ProviderAccount;

/** An artist's account as the sandbox keeps it. */
record SandboxAccount(String id, boolean onboarded) {

  ProviderAccount told() {
    return new ProviderAccount(id, onboarded);
  }
}
