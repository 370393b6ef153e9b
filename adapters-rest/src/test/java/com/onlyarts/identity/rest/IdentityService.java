package com.onlyarts.identity.rest;

import com.onlyarts.identity.application.IdentityFixture;
import com.onlyarts.kernel.WebLinks;
import com.onlyarts.kernel.rest.CurrentCaller;
import com.onlyarts.kernel.rest.FrontendOrigins;
import com.onlyarts.kernel.rest.RestService;
import java.net.URI;
import java.util.Currency;
import java.util.List;

/** All resources of identity on fakes, behind the real edge. */
final class IdentityService {
  private static final URI PUBLIC_URL = URI.create("https://api.onlyarts.example");

  private IdentityService() {}

  static RestService of(IdentityFixture fixture) {
    return RestService.of(fixture.authenticating, caller -> resources(fixture, caller));
  }

  private static List<?> resources(IdentityFixture fixture, CurrentCaller caller) {
    RefreshCookieContext browser =
        new RefreshCookieContext(
            new RefreshCookies(PUBLIC_URL),
            new RefreshOrigins(
                PUBLIC_URL, new FrontendOrigins(List.of("https://www.onlyarts.example"), false)));
    return List.of(
        browser,
        new AuthResource(
            fixture.registering,
            fixture.signingIn,
            fixture.refreshing,
            fixture.signingOut,
            () -> fixture.keeping.own(caller.required()),
            browser),
        new PasswordsResource(
            fixture.changing, fixture.recovering, fixture.resetting, caller, browser),
        new SessionsResource(fixture.reviewing, fixture.authenticating, caller),
        new UsersResource(
            fixture.meeting,
            fixture.following,
            fixture.keeping,
            new ProfileRequests(new WebLinks(true), Currency.getInstance("USD")),
            caller),
        new AccountResource(fixture.closing, fixture.blocking, caller, browser),
        new ModerationResource(fixture.leafing, fixture.moderating, caller));
  }
}
