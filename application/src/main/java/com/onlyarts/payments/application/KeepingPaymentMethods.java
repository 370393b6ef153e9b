package com.onlyarts.payments.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Contacts;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.IdempotentSteps;
import com.onlyarts.payments.application.port.Customers;
import com.onlyarts.payments.application.port.PaymentMethod;
import com.onlyarts.payments.application.port.PaymentProvider;
import com.onlyarts.payments.application.port.ProviderResult;
import com.onlyarts.payments.application.port.ProviderResult.Reason;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentDeclined;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentMethodNotFound;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentRefused;
import com.onlyarts.payments.domain.ProviderAttemptId;
import java.util.List;
import java.util.Optional;

/**
 * People let the provider keep their ways to pay; we never see a card number. The provider learns
 * of a person with the first one.
 */
public final class KeepingPaymentMethods {
  private final PaymentProvider provider;
  private final Customers customers;
  private final Contacts contacts;
  private final IdempotentSteps steps;

  public KeepingPaymentMethods(
      PaymentProvider provider, Customers customers, Contacts contacts, IdempotentSteps steps) {
    this.provider = provider;
    this.customers = customers;
    this.contacts = contacts;
    this.steps = steps;
  }

  public List<PaymentMethod> list(Caller owner) {
    return customerOf(owner.person())
        .map(customer -> done(provider.paymentMethodsOf(customer), customer))
        .orElse(List.of());
  }

  public PaymentMethod keep(Caller owner, String method) {
    String customer = customerOf(owner.person()).orElseGet(() -> introduced(owner.person()));
    return done(provider.attach(customer, method, new ProviderAttemptId(steps.attempt())), method);
  }

  /** Lets the provider forget it; somebody else's is as good as unknown. */
  public void forget(Caller owner, String method) {
    PaymentMethod kept = done(provider.paymentMethod(method), method);
    if (kept.customer().isEmpty() || !kept.customer().equals(customerOf(owner.person()))) {
      throw new Rejected(new PaymentMethodNotFound(method));
    }
    done(provider.detach(method, ProviderAttemptId.next()), method);
  }

  private Optional<String> customerOf(PersonId person) {
    return customers.find(person, provider.name());
  }

  private String introduced(PersonId person) {
    String customer = done(provider.createCustomer(person, contacts.emailOf(person)), "");
    customers.add(person, provider.name(), customer);
    return customerOf(person).orElse(customer);
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
