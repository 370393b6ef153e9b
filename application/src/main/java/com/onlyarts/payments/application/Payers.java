package com.onlyarts.payments.application;

import com.onlyarts.payments.api.Payer;
import com.onlyarts.payments.domain.Purpose;
import java.util.LinkedHashMap;
import java.util.Map;

/** The modules that ask for money, each by its word for what is paid for. Filled while the house is wired, only read once it runs. */
public final class Payers {
  private final Map<String, Payer> byKind = new LinkedHashMap<>();

  /** Adds a module; two for one kind of thing would each believe themselves paid, so that is refused. */
  public void add(Payer payer) {
    if (byKind.putIfAbsent(payer.subjectKind(), payer) != null) {
      throw new IllegalStateException("two modules ask money for " + payer.subjectKind());
    }
  }

  /** Whose thing is paid for. */
  Payer of(Purpose purpose) {
    Payer payer = byKind.get(purpose.kind());
    if (payer == null) {
      throw new IllegalStateException("no module here asks money for " + purpose.kind());
    }
    return payer;
  }
}
