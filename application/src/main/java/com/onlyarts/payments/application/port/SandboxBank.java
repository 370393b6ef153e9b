package com.onlyarts.payments.application.port;

/** What the stand-in for a provider plays of the world of banks (R40). */
public interface SandboxBank {

  /** The artist has said everything; from now on the account is paid. */
  ProviderResult<ProviderAccount> onboard(String account);
}
