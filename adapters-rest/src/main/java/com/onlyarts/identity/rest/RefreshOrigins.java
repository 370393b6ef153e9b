package com.onlyarts.identity.rest;

import com.onlyarts.identity.domain.IdentityRejection.OriginNotAllowed;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.rest.FrontendOrigins;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The pages that may use the refresh cookie: those of the service itself, and those of the settings
 * (R14).
 */
public final class RefreshOrigins {
  private final FrontendOrigins own;
  private final FrontendOrigins others;

  /**
   * @param publicUrl where browsers find the service
   * @param others the origins of other pages
   */
  public RefreshOrigins(URI publicUrl, FrontendOrigins others) {
    this.own =
        new FrontendOrigins(
            List.of(publicUrl.getScheme() + "://" + publicUrl.getAuthority()), false);
    this.others = others;
  }

  /** Refuses any other page; a request without an Origin comes from no page at all. */
  void require(Optional<String> origin) {
    if (origin.filter(it -> !own.contains(it) && !others.contains(it)).isPresent()) {
      throw new Rejected(new OriginNotAllowed());
    }
  }
}
