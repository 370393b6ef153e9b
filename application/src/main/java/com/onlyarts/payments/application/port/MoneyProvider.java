package com.onlyarts.payments.application.port;

/** Somebody outside who moves money for us. */
public interface MoneyProvider {

  /** The provider's name, kept with everything it knows about. */
  String name();
}
