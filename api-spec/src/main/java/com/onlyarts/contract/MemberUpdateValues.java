package com.onlyarts.contract;

import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.UnwrapByDefault;
import jakarta.validation.valueextraction.ValueExtractor;

/** The contract's bounds hold for what an update says, and not for what it does not. */
@UnwrapByDefault
public final class MemberUpdateValues implements ValueExtractor<MemberUpdate<@ExtractedValue ?>> {

  @Override
  public void extractValues(MemberUpdate<?> update, ValueReceiver receiver) {
    if (update.isSaid()) {
      receiver.value(null, update.value());
    }
  }
}
