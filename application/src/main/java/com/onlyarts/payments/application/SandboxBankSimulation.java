package com.onlyarts.payments.application;

import com.onlyarts.kernel.Rejected;
import com.onlyarts.payments.application.port.ProviderAccount;
import com.onlyarts.payments.application.port.ProviderResult;
import com.onlyarts.payments.application.port.SandboxBank;
import com.onlyarts.payments.application.port.SandboxTime;
import com.onlyarts.payments.domain.PaymentsRejection.PayoutAccountNotFound;
import com.onlyarts.payments.domain.PaymentsRejection.SandboxClosed;
import java.util.List;
import java.util.Optional;

/**
 * A developer plays the provider's own pages, and time plays the banks, as long as there is a
 * sandbox (R40).
 */
public final class SandboxBankSimulation {
  private final Optional<SandboxBank> bank;
  private final List<SandboxTime> times;
  private final SandboxCardSimulation post;

  /**
   * @param times what goes on by itself there
   * @param post brings the events of what is played here
   */
  public SandboxBankSimulation(
      Optional<SandboxBank> bank, List<SandboxTime> times, SandboxCardSimulation post) {
    this.bank = bank;
    this.times = List.copyOf(times);
    this.post = post;
  }

  /**
   * Says everything the provider wants to know of an artist. Its event is delivered before this
   * returns.
   */
  public ProviderAccount onboard(String account) {
    ProviderResult<ProviderAccount> answer =
        bank.orElseThrow(() -> new Rejected(new SandboxClosed())).onboard(account);
    post.deliver();
    return switch (answer) {
      case ProviderResult.Done(ProviderAccount seen) -> seen;
      case ProviderResult.Refused<ProviderAccount> _ ->
          throw new Rejected(new PayoutAccountNotFound(account));
      case ProviderResult.Unknown<ProviderAccount> _ -> throw ProviderUnavailable.provider();
    };
  }

  /** Lets the banks work for a while, and periods end (job). */
  public void passTime() {
    times.forEach(SandboxTime::pass);
    post.deliver();
  }
}
