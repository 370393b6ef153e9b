package com.onlyarts.identity.rest;

import com.onlyarts.identity.application.IdentityHouse;
import com.onlyarts.kernel.rest.CurrentCaller;
import com.onlyarts.kernel.rest.RestService;
import java.net.URI;
import java.util.Currency;
import java.util.List;

/** All resources of identity on fakes, behind the real edge. */
final class IdentityService {
  private static final URI PUBLIC_URL = URI.create("https://api.onlyarts.example");

  private IdentityService() {}

  static RestService of(IdentityHouse house) {
    return RestService.of(house.authenticating, caller -> resources(house, caller));
  }

  private static List<?> resources(IdentityHouse house, CurrentCaller caller) {
    CurrentBrowser browser = new CurrentBrowser(new RefreshCookies(PUBLIC_URL), new Origins(PUBLIC_URL, List.of("https://www.onlyarts.example")));
    return List.of(
        browser,
        new AuthResource(house.registering, house.signingIn, house.refreshing, house.signingOut, () -> house.keeping.own(caller.required()), browser),
        new PasswordsResource(house.changing, house.recovering, house.resetting, caller, browser),
        new SessionsResource(house.reviewing, house.authenticating, caller),
        new UsersResource(house.meeting, house.following, house.keeping, Currency.getInstance("USD"), caller),
        new AccountResource(house.closing, house.blocking, caller, browser),
        new ModerationResource(house.leafing, house.moderating, caller));
  }
}
