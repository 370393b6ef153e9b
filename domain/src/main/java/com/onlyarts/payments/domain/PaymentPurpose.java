package com.onlyarts.payments.domain;

import java.util.UUID;

/**
 * What is paid for, in the words of the module that asks for the money.
 *
 * @param kind that module's word for the thing, as in {@code order}
 * @param id the thing's identity there
 */
public record PaymentPurpose(String kind, UUID id) {

  /**
   * The name every provider knows the intent by, so that it is made once however often it is asked
   * for (R32).
   */
  public String intentKey() {
    return kind + ":" + id + ":pi";
  }
}
