package com.onlyarts.payments.sandbox;

import java.util.UUID;

/**
 * Money moved to an artist's account, as the sandbox keeps it.
 *
 * @param payout the payout of ours that it is for
 */
record SandboxTransfer(
    String id, String account, long amount, String currency, UUID payout, boolean reversed) {

  SandboxTransfer takenBack() {
    return new SandboxTransfer(id, account, amount, currency, payout, true);
  }
}
