package com.onlyarts.catalog.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.onlyarts.catalog.application.Visitor;
import com.onlyarts.kernel.rest.CallerAddress;
import com.onlyarts.kernel.rest.CurrentCaller;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Who looks in the request at hand, for counting views (R22). Strangers are told apart by a digest
 * of address and browser, which is made only when it is asked for and never kept beyond the window.
 * Served beside the resources, as a filter.
 */
@PreMatching // before answers from memory, which count their viewers too
@Priority(CallerAddress.ORDER + 1)
public final class ViewerContext implements ContainerRequestFilter, ContainerResponseFilter {
  private final CurrentCaller caller;
  private final ThreadLocal<@Nullable String> traits = new ThreadLocal<>();

  public ViewerContext(CurrentCaller caller) {
    this.caller = caller;
  }

  Visitor visitor() {
    return caller
        .optional()
        .<Visitor>map(Visitor.Known::new)
        .orElseGet(() -> new Visitor.Stranger(digest(String.valueOf(traits.get()))));
  }

  @Override
  public void filter(ContainerRequestContext request) {
    traits.set(
        CallerAddress.of(request).orElse("somewhere")
            + "\n"
            + request.getHeaderString(HttpHeaders.USER_AGENT));
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    traits.remove();
  }

  private static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
