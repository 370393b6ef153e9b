package violators.com.onlyarts.catalog.application;

import com.onlyarts.architecture.Violates;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;

/** Takes the request out of the air; only resources and filters may. */
@Violates("nobody_is_injected_outside_bootstrap")
final class HandedTheRequest {
  @Context private HttpHeaders headers;

  String language() {
    return headers.getHeaderString("Accept-Language");
  }
}
