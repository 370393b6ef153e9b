package com.onlyarts.notifications.domain;

import static com.onlyarts.kernel.RejectionAssertions.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushEndpointsTest {
  private static final PushEndpoints PUBLIC = new PushEndpoints(false);
  private static final PushEndpoints DEVELOPMENT = new PushEndpoints(true);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://fcm.googleapis.com/fcm/send/abc:def",
        "https://updates.push.services.mozilla.com/wpush/v2/gAAAA",
        "HTTPS://web.push.apple.com/QGtxv-5",
        "https://wns2-par02p.notify.windows.com:443/w/?token=BQYAAA%3d"
      })
  void the_browser_makers_services_are_fine(String endpoint) {
    assertThat(PUBLIC.accept(endpoint)).hasScheme("https");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://push.example.com/x",
        "https://localhost/x",
        "https://127.0.0.1/x",
        "https://10.0.0.7/x",
        "https://2130706433/x",
        "https://0x7f000001/x",
        "https://127.1/x",
        "https://[::1]/x",
        "https://[fd00::1]/x",
        "https://push.example.com:8443/x",
        "https://somebody@push.example.com/x",
        "https://metadata/x",
        "https://metadata.internal/x",
        "https://printer.local/x",
        "ftp://push.example.com/x",
        "https:///x",
        "nonsense",
        "https://push.example.com/a b"
      })
  void whatever_might_lead_into_the_network_behind_the_service_is_refused(String endpoint) {
    assertInvalid("endpoint", () -> PUBLIC.accept(endpoint));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://localhost:8080/x", "http://127.0.0.1:8080/x", "https://localhost/x"})
  void in_development_this_very_machine_may_play_the_push_service(String endpoint) {
    assertThat(DEVELOPMENT.accept(endpoint)).hasPath("/x");
    assertInvalid("endpoint", () -> DEVELOPMENT.accept("http://10.0.0.7:8080/x"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "198.18.0.1",
        "192.0.0.8",
        "240.0.0.1",
        "255.255.255.255",
        "224.0.0.1",
        "::1",
        "::",
        "fe80::1",
        "fd12:3456::1",
        "64:ff9b::a00:1",
        "2002:a00:1::1",
        "::ffff:10.0.0.1"
      })
  void a_name_that_turns_out_to_be_one_of_our_own_is_not_called(String address)
      throws UnknownHostException {
    assertThat(PUBLIC.mayCall(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"142.250.74.42", "34.107.152.202", "2a00:1450:4001:80b::200a"})
  void a_name_of_the_public_internet_is(String address) throws UnknownHostException {
    assertThat(PUBLIC.mayCall(InetAddress.getByName(address))).isTrue();
    assertThat(DEVELOPMENT.mayCall(InetAddress.getLoopbackAddress())).isTrue();
  }
}
