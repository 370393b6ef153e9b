package com.onlyarts.payments.application.port;

/** Plays with the fake providers. */
public final class FakeSandbox implements Sandbox {
  private final FakePaymentProvider payments;
  private final FakePayoutProvider payouts;

  public FakeSandbox(FakePaymentProvider payments, FakePayoutProvider payouts) {
    this.payments = payments;
    this.payouts = payouts;
  }

  @Override
  public String name() {
    return payments.name();
  }

  @Override
  public ProviderResult<ProviderAccount> onboard(String account) {
    return payouts.onboard(account);
  }

  @Override
  public void passTime() {
    payouts.pass();
  }

  @Override
  public void deliver(Sender sender) {
    payments.deliver(sender);
  }
}
