package com.onlyarts.payments.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Contacts;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.IdempotentSteps;
import com.onlyarts.payments.application.port.Customers;
import com.onlyarts.payments.application.port.MoneyProviders;
import com.onlyarts.payments.application.port.PaymentMethod;
import com.onlyarts.payments.application.port.PaymentProvider;
import com.onlyarts.payments.application.port.ProviderResult;
import com.onlyarts.payments.application.port.ProviderResult.Reason;
import com.onlyarts.payments.application.port.Subscriptions;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentDeclined;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentMethodInUse;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentMethodNotFound;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentRefused;
import com.onlyarts.payments.domain.ProviderAttemptId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * People let the provider keep their ways to pay; we never see a card number. The provider learns
 * of a person with the first one.
 */
public final class KeepingPaymentMethods {
  private final MoneyProviders<PaymentProvider> providers;
  private final Customers customers;
  private final Contacts contacts;
  private final IdempotentSteps steps;
  private final Subscriptions subscriptions;

  public KeepingPaymentMethods(
      MoneyProviders<PaymentProvider> providers,
      Customers customers,
      Contacts contacts,
      IdempotentSteps steps,
      Subscriptions subscriptions) {
    this.providers = providers;
    this.customers = customers;
    this.contacts = contacts;
    this.steps = steps;
    this.subscriptions = subscriptions;
  }

  /** What is kept, at today's provider first. */
  public List<PaymentMethod> list(Caller owner) {
    return providers.all().stream().flatMap(provider -> kept(provider, owner.person())).toList();
  }

  private Stream<PaymentMethod> kept(PaymentProvider provider, PersonId owner) {
    return customerOf(owner, provider)
        .map(customer -> done(provider.paymentMethodsOf(customer), customer))
        .stream()
        .flatMap(List::stream);
  }

  /** Lets today's provider keep it. */
  public PaymentMethod keep(Caller owner, String method) {
    PaymentProvider provider = providers.today();
    String customer =
        customerOf(owner.person(), provider).orElseGet(() -> introduced(owner.person(), provider));
    return done(provider.attach(customer, method, new ProviderAttemptId(steps.attempt())), method);
  }

  /**
   * Lets the provider that keeps it forget it; somebody else's is as good as unknown, and the only
   * one of a running subscription stays.
   */
  public void forget(Caller owner, String method) {
    PaymentProvider keeper =
        providers.all().stream()
            .filter(provider -> keeps(provider, owner.person(), method))
            .findFirst()
            .orElseThrow(() -> new Rejected(new PaymentMethodNotFound(method)));
    if (paysSubscription(owner.person(), keeper)
        && kept(keeper, owner.person()).allMatch(it -> it.id().equals(method))) {
      throw new Rejected(new PaymentMethodInUse(method));
    }
    done(keeper.detach(method, ProviderAttemptId.next()), method);
  }

  /** Lets every provider forget all that it keeps for somebody who leaves. */
  void forgetAll(PersonId owner) {
    for (PaymentProvider provider : providers.all()) {
      kept(provider, owner)
          .toList()
          .forEach(it -> done(provider.detach(it.id(), ProviderAttemptId.next()), it.id()));
    }
  }

  private boolean paysSubscription(PersonId owner, PaymentProvider keeper) {
    return subscriptions
        .latestOf(owner)
        .filter(it -> it.isOpen() && it.provider().equals(keeper.name()))
        .isPresent();
  }

  private boolean keeps(PaymentProvider provider, PersonId owner, String method) {
    Optional<String> customer = customerOf(owner, provider);
    return customer.isPresent()
        && known(provider.paymentMethod(method), method)
            .flatMap(PaymentMethod::customer)
            .equals(customer);
  }

  private Optional<String> customerOf(PersonId person, PaymentProvider provider) {
    return customers.find(person, provider.name());
  }

  private String introduced(PersonId person, PaymentProvider provider) {
    String customer = done(provider.createCustomer(person, contacts.emailOf(person)), "");
    customers.add(person, provider.name(), customer);
    return customerOf(person, provider).orElse(customer);
  }

  private static <T> Optional<T> known(ProviderResult<T> answer, String method) {
    return answer instanceof ProviderResult.Refused<T>(Reason reason, _)
            && reason == Reason.NO_SUCH_THING
        ? Optional.empty()
        : Optional.of(done(answer, method));
  }

  private static <T> T done(ProviderResult<T> answer, String method) {
    return switch (answer) {
      case ProviderResult.Done(T value) -> value;
      case ProviderResult.Refused(Reason reason, String code) ->
          throw new Rejected(
              switch (reason) {
                case NO_SUCH_THING -> new PaymentMethodNotFound(method);
                case DECLINED -> new PaymentDeclined(code);
                case WRONG_STATE, OTHER -> new PaymentRefused(code);
              });
      case ProviderResult.Unknown<T> _ -> throw ProviderUnavailable.provider();
    };
  }
}
