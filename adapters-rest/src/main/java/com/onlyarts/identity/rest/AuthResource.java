package com.onlyarts.identity.rest;

import com.onlyarts.contract.api.AuthApi;
import com.onlyarts.contract.model.GetCurrentUserResponseJson;
import com.onlyarts.contract.model.LoginUserRequestJson;
import com.onlyarts.contract.model.LoginUserResponseJson;
import com.onlyarts.contract.model.LogoutUserResponseJson;
import com.onlyarts.contract.model.RefreshTokenResponseJson;
import com.onlyarts.contract.model.RegisterUserRequestJson;
import com.onlyarts.contract.model.RegisterUserResponseJson;
import com.onlyarts.contract.model.SignedInDataJson;
import com.onlyarts.identity.application.RefreshingSessions;
import com.onlyarts.identity.application.RegisteringPeople;
import com.onlyarts.identity.application.SignedIn;
import com.onlyarts.identity.application.SigningIn;
import com.onlyarts.identity.application.SigningOut;
import com.onlyarts.identity.application.port.AccountView;
import com.onlyarts.identity.domain.EmailAddress;
import com.onlyarts.identity.domain.IdentityRejection.InvalidRefreshToken;
import com.onlyarts.identity.domain.Password;
import com.onlyarts.kernel.Rejected;
import java.util.function.Supplier;

/** The tag Auth. The refresh token travels in its cookie only, never in a body (R14). */
public final class AuthResource implements AuthApi {
  private final RegisteringPeople registering;
  private final SigningIn signingIn;
  private final RefreshingSessions refreshing;
  private final SigningOut signingOut;
  private final Supplier<AccountView> ownAccount;
  private final RefreshCookieContext browser;

  /**
   * @param ownAccount the account of whoever is calling
   */
  public AuthResource(
      RegisteringPeople registering,
      SigningIn signingIn,
      RefreshingSessions refreshing,
      SigningOut signingOut,
      Supplier<AccountView> ownAccount,
      RefreshCookieContext browser) {
    this.registering = registering;
    this.signingIn = signingIn;
    this.refreshing = refreshing;
    this.signingOut = signingOut;
    this.ownAccount = ownAccount;
    this.browser = browser;
  }

  @Override
  public RegisterUserResponseJson registerUser(RegisterUserRequestJson request) {
    SignedIn signedIn = registering.register(IdentityJson.registration(request), browser.device());
    return RegisterUserResponseJson.builder().data(handedOver(signedIn)).build();
  }

  @Override
  public LoginUserResponseJson loginUser(LoginUserRequestJson request) {
    SignedIn signedIn =
        signingIn.login(
            new EmailAddress(request.email()), new Password(request.password()), browser.device());
    return LoginUserResponseJson.builder().data(handedOver(signedIn)).build();
  }

  @Override
  public RefreshTokenResponseJson refreshToken() {
    browser.requireKnownOrigin();
    SignedIn signedIn =
        refreshing.refresh(
            browser.refreshToken().orElseThrow(() -> new Rejected(new InvalidRefreshToken())));
    return RefreshTokenResponseJson.builder().data(handedOver(signedIn)).build();
  }

  @Override
  public LogoutUserResponseJson logoutUser() {
    browser.requireKnownOrigin();
    signingOut.logout(browser.refreshToken(), browser.accessToken());
    browser.forget();
    return LogoutUserResponseJson.builder().build();
  }

  @Override
  public GetCurrentUserResponseJson getCurrentUser() {
    return GetCurrentUserResponseJson.builder()
        .data(IdentityJson.ownAccount(ownAccount.get()))
        .build();
  }

  private SignedInDataJson handedOver(SignedIn signedIn) {
    signedIn.refresh().ifPresent(browser::keep);
    return IdentityJson.signedIn(signedIn);
  }
}
