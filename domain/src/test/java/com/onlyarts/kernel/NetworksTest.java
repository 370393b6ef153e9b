package com.onlyarts.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworksTest {

  @ParameterizedTest
  @CsvSource({
    "203.0.113.7, 203.0.113.7",
    "::ffff:203.0.113.7, 203.0.113.7",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64",
    "2001:DB8:1:2::9, 2001:db8:1:2:0:0:0:0/64",
    "2001:db8:1:3::9, 2001:db8:1:3:0:0:0:0/64",
    "::1, 0:0:0:0:0:0:0:0/64",
    "not-an-address.example, not-an-address.example"
  })
  void R15_an_IPv6_address_counts_as_its_64_and_an_IPv4_one_as_itself(
      String address, String network) {
    assertThat(Networks.of(address)).isEqualTo(network);
  }
}
