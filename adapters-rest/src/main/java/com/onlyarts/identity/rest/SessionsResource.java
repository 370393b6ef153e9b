package com.onlyarts.identity.rest;

import com.onlyarts.contract.api.SessionsApi;
import com.onlyarts.contract.model.EndOtherSessionsResponseJson;
import com.onlyarts.contract.model.EndSessionResponseJson;
import com.onlyarts.contract.model.EndedSessionsDataJson;
import com.onlyarts.contract.model.ListSessionsResponseJson;
import com.onlyarts.contract.model.SessionsDataJson;
import com.onlyarts.contract.model.SigningKeysJson;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.application.AuthenticatingCallers;
import com.onlyarts.identity.application.ReviewingSessions;
import com.onlyarts.identity.domain.SessionId;
import com.onlyarts.kernel.rest.CurrentCaller;
import java.util.UUID;

/** The tag Sessions. */
public final class SessionsResource implements SessionsApi {
  private final ReviewingSessions reviewing;
  private final AuthenticatingCallers authenticating;
  private final CurrentCaller caller;

  public SessionsResource(
      ReviewingSessions reviewing, AuthenticatingCallers authenticating, CurrentCaller caller) {
    this.reviewing = reviewing;
    this.authenticating = authenticating;
    this.caller = caller;
  }

  @Override
  public ListSessionsResponseJson listSessions() {
    Caller current = caller.required();
    SessionsDataJson sessions =
        SessionsDataJson.builder()
            .sessions(
                reviewing.list(current).stream()
                    .map(session -> IdentityJson.session(session, current))
                    .toList())
            .build();
    return ListSessionsResponseJson.builder().data(sessions).build();
  }

  @Override
  public EndSessionResponseJson endSession(UUID sessionId) {
    reviewing.end(caller.required(), new SessionId(sessionId));
    return EndSessionResponseJson.builder().build();
  }

  @Override
  public EndOtherSessionsResponseJson endOtherSessions() {
    int ended = reviewing.endOthers(caller.required());
    return EndOtherSessionsResponseJson.builder()
        .data(EndedSessionsDataJson.builder().endedCount(ended).build())
        .build();
  }

  @Override
  public SigningKeysJson getSigningKeys() {
    return SigningKeysJson.builder()
        .keys(authenticating.publicKeys().stream().map(IdentityJson::key).toList())
        .build();
  }
}
