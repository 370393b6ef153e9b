package com.onlyarts.payments.application;

import com.onlyarts.payments.api.PaymentListener;
import com.onlyarts.payments.domain.PaymentPurpose;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The modules that ask for money, each by its word for what is paid for. Filled while the service
 * is wired, only read once it runs.
 */
public final class PaymentListeners {
  private final Map<String, PaymentListener> byKind = new LinkedHashMap<>();

  /**
   * Adds a module; two for one kind of thing would each believe themselves paid, so that is
   * refused.
   */
  public void add(PaymentListener listener) {
    if (byKind.putIfAbsent(listener.subjectKind(), listener) != null) {
      throw new IllegalStateException("two modules ask money for " + listener.subjectKind());
    }
  }

  /** Whose thing is paid for. */
  PaymentListener of(PaymentPurpose subject) {
    PaymentListener listener = byKind.get(subject.kind());
    if (listener == null) {
      throw new IllegalStateException("no module here asks money for " + subject.kind());
    }
    return listener;
  }
}
