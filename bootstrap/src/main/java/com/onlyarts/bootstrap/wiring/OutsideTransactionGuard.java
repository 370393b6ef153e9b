package com.onlyarts.bootstrap.wiring;

import com.onlyarts.kernel.application.port.Transactions;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;

/**
 * Sees to it that nobody speaks to the outside while locks are held (R32): a call of a provider
 * inside a transaction fails, loudly and on every machine, before it is made. What a provider knows
 * by itself, like its name, may be asked anywhere.
 */
final class OutsideTransactionGuard {
  private OutsideTransactionGuard() {}

  /**
   * The provider, which refuses to be spoken to inside a transaction.
   *
   * @param known what it answers without speaking to anybody
   */
  static <T> T guarded(Class<T> port, T provider, Transactions transactions, Set<String> known) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> {
              if (!known.contains(method.getName())) {
                transactions.requireOutside();
              }
              try {
                return method.invoke(provider, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
