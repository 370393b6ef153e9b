package com.onlyarts.notifications.rest;

import com.onlyarts.contract.api.SuppressionsApi;
import com.onlyarts.contract.model.ListSuppressionsResponseJson;
import com.onlyarts.contract.model.MailEventDataJson;
import com.onlyarts.contract.model.ReceiveResendWebhookResponseJson;
import com.onlyarts.contract.model.RemoveSuppressionResponseJson;
import com.onlyarts.kernel.rest.CurrentCaller;
import com.onlyarts.kernel.rest.Pages;
import com.onlyarts.notifications.application.KeepingSuppressions;
import com.onlyarts.notifications.application.port.MailEvents.Signature;
import com.onlyarts.notifications.domain.SuppressionId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The operations of the tag Suppressions. The webhook's body stays bytes: its signature covers them
 * as they came (R36).
 */
public final class SuppressionsResource implements SuppressionsApi {
  private final KeepingSuppressions suppressions;
  private final CurrentCaller caller;

  public SuppressionsResource(KeepingSuppressions suppressions, CurrentCaller caller) {
    this.suppressions = suppressions;
    this.caller = caller;
  }

  @Override
  public ListSuppressionsResponseJson listSuppressions(
      Long page, Integer limit, @Nullable String cursor) {
    return ListSuppressionsResponseJson.builder()
        .data(MailJson.suppressions(suppressions.list(Pages.request(page, limit, cursor))))
        .build();
  }

  @Override
  public RemoveSuppressionResponseJson removeSuppression(UUID suppressionId) {
    suppressions.lift(caller.required(), new SuppressionId(suppressionId));
    return RemoveSuppressionResponseJson.builder().build();
  }

  @Override
  public ReceiveResendWebhookResponseJson receiveResendWebhook(
      @Nullable String svixId,
      @Nullable String svixTimestamp,
      @Nullable String svixSignature,
      byte[] body) {
    suppressions.take(
        body, new Signature(orNothing(svixId), orNothing(svixTimestamp), orNothing(svixSignature)));
    return ReceiveResendWebhookResponseJson.builder().data(new MailEventDataJson(true)).build();
  }

  private static String orNothing(@Nullable String header) {
    return Objects.requireNonNullElse(header, "");
  }
}
