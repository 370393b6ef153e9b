package com.onlyarts.ordering.application.port;

import java.util.Optional;

/** Reads what a tracking service tells of parcels. */
public interface CarrierEvents {

  /**
   * Reads an event, if the service signed it.
   *
   * @param raw the bytes as they came: the signature covers them
   * @return the number of the parcel, if the event is that it was delivered
   * @throws com.onlyarts.kernel.Rejected if it is not the service's, or cannot be read
   */
  Optional<String> delivered(byte[] raw, String signature);
}
