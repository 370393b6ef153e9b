package com.onlyarts.ordering.domain;

import com.onlyarts.kernel.Text;
import java.util.Optional;

/** Where to send what is physical; written as people write it, never checked against a map. */
public record ShippingAddress(
    String fullName,
    String address,
    String city,
    Optional<String> state,
    Optional<String> zipCode,
    String country,
    Optional<String> phone) {

  public ShippingAddress {
    fullName = Text.required("shippingAddress.fullName", fullName, 100);
    address = Text.required("shippingAddress.address", address, 255);
    city = Text.required("shippingAddress.city", city, 100);
    state = state.map(it -> Text.optional("shippingAddress.state", it, 100));
    zipCode = zipCode.map(it -> Text.optional("shippingAddress.zipCode", it, 20));
    country = Text.required("shippingAddress.country", country, 100);
    phone = phone.map(it -> Text.optional("shippingAddress.phone", it, 50));
  }
}
