package com.onlyarts.identity.rest;

import com.onlyarts.contract.api.PasswordsApi;
import com.onlyarts.contract.model.ChangePasswordRequestJson;
import com.onlyarts.contract.model.ChangePasswordResponseJson;
import com.onlyarts.contract.model.ConfirmPasswordResetRequestJson;
import com.onlyarts.contract.model.ConfirmPasswordResetResponseJson;
import com.onlyarts.contract.model.RequestPasswordResetRequestJson;
import com.onlyarts.contract.model.RequestPasswordResetResponseJson;
import com.onlyarts.identity.application.ChangingPasswords;
import com.onlyarts.identity.application.RecoveringPasswords;
import com.onlyarts.identity.application.ResettingPasswords;
import com.onlyarts.identity.domain.EmailAddress;
import com.onlyarts.identity.domain.Password;
import com.onlyarts.identity.domain.Secret;
import com.onlyarts.kernel.rest.CurrentCaller;

/** The tag Passwords (R16). */
public final class PasswordsResource implements PasswordsApi {
  private final ChangingPasswords changing;
  private final RecoveringPasswords recovering;
  private final ResettingPasswords resetting;
  private final CurrentCaller caller;
  private final RefreshCookieContext browser;

  public PasswordsResource(
      ChangingPasswords changing,
      RecoveringPasswords recovering,
      ResettingPasswords resetting,
      CurrentCaller caller,
      RefreshCookieContext browser) {
    this.changing = changing;
    this.recovering = recovering;
    this.resetting = resetting;
    this.caller = caller;
    this.browser = browser;
  }

  @Override
  public ChangePasswordResponseJson changePassword(ChangePasswordRequestJson request) {
    changing.change(
        caller.required(),
        new Password(request.oldPassword()),
        new Password(request.newPassword()),
        browser.device());
    return ChangePasswordResponseJson.builder().build();
  }

  @Override
  public RequestPasswordResetResponseJson requestPasswordReset(
      RequestPasswordResetRequestJson request) {
    recovering.request(new EmailAddress(request.email()));
    return RequestPasswordResetResponseJson.builder().build();
  }

  @Override
  public ConfirmPasswordResetResponseJson confirmPasswordReset(
      ConfirmPasswordResetRequestJson request) {
    resetting.reset(new Secret(request.token()), new Password(request.newPassword()));
    return ConfirmPasswordResetResponseJson.builder().build();
  }
}
