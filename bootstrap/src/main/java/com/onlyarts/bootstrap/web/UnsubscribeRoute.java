package com.onlyarts.bootstrap.web;

import com.onlyarts.kernel.SitePage;
import io.helidon.common.media.type.MediaTypes;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpMediaType;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Leads whoever opens the address of {@code List-Unsubscribe} in a browser to the page behind it:
 * mail programs show it as a link too, and what calls it asks for JSON (R95). Nothing ends by that.
 */
final class UnsubscribeRoute {
  private static final String ADDRESS = "/api/newsletter/unsubscribe";
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{1,200}");

  private final URI site;

  private UnsubscribeRoute(URI site) {
    this.site = site;
  }

  /**
   * @param site where the platform's pages are
   */
  static void open(HttpRouting.Builder routing, URI site) {
    routing.get(ADDRESS, new UnsubscribeRoute(site)::lead);
  }

  private void lead(ServerRequest request, ServerResponse response) {
    Optional<String> token =
        request.query().first("token").asOptional().filter(it -> TOKEN.matcher(it).matches());
    response.headers().add(HeaderNames.VARY, "Accept");
    if (token.isEmpty() || !asksForPage(request)) {
      response.next();
      return;
    }
    response
        .status(Status.SEE_OTHER_303)
        .header(HeaderNames.LOCATION, site + SitePage.NEWSLETTER_END.of(token.get()))
        .header(HeaderNames.CACHE_CONTROL, "no-store")
        .send();
  }

  /** Browsers name HTML; whoever takes anything is a program. */
  private static boolean asksForPage(ServerRequest request) {
    return request.headers().acceptedTypes().stream().anyMatch(UnsubscribeRoute::isHtml);
  }

  private static boolean isHtml(HttpMediaType type) {
    return type.mediaType().equals(MediaTypes.TEXT_HTML);
  }
}
