package com.onlyarts.ordering.domain;

import static com.onlyarts.kernel.RejectionAssertions.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShippingAddressTest {

  @Test
  void an_address_is_trimmed_and_names_the_member_that_is_wrong() {
    assertThat(address(" New York ", Optional.of("10001")).city()).isEqualTo("New York");
    assertInvalid("shippingAddress.city", () -> address(" ", Optional.empty()));
    assertInvalid(
        "shippingAddress.zipCode", () -> address("New York", Optional.of("1".repeat(21))));
    assertInvalid("shippingAddress.city", () -> address("New\0York", Optional.empty()));
  }

  private static ShippingAddress address(String city, Optional<String> zipCode) {
    return new ShippingAddress(
        "John Doe", "123 Main St", city, Optional.empty(), zipCode, "USA", Optional.empty());
  }
}
