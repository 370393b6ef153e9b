package com.onlyarts.payments.application.port;

import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.Rejected;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The providers of one kind, side by side. What is new is opened at today's; whatever was opened
 * before is asked of the provider that it was opened at.
 */
public final class MoneyProviders<P extends MoneyProvider> {
  private static final Logger LOG = System.getLogger(MoneyProviders.class.getName());

  private final P today;
  private final List<P> all;
  private final Set<String> missed = ConcurrentHashMap.newKeySet();

  /**
   * @param others those that are asked only for what was opened at them
   */
  public MoneyProviders(P today, List<P> others) {
    this.today = today;
    this.all = Stream.concat(Stream.of(today), others.stream()).toList();
  }

  /** Where something new is opened. */
  public P today() {
    return today;
  }

  /** Every provider that can be asked, today's first. */
  public List<P> all() {
    return all;
  }

  /** The provider of this name; empty, and the log says so once, if it is not set up. */
  public Optional<P> find(String name) {
    Optional<P> found = all.stream().filter(provider -> provider.name().equals(name)).findFirst();
    if (found.isEmpty() && missed.add(name)) {
      LOG.log(
          Level.WARNING,
          "The payment provider {0} is not set up; what was opened there waits until it is, and"
              + " nobody else is asked for it",
          name);
    }
    return found;
  }

  /**
   * The provider of this name.
   *
   * @throws Rejected if it is not set up, as if it were away
   */
  public P named(String name) {
    return find(name).orElseThrow(() -> new Rejected(new ServiceUnavailable("payment provider")));
  }
}
