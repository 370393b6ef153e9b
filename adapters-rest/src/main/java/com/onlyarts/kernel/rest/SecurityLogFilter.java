package com.onlyarts.kernel.rest;

import com.onlyarts.contract.Operation;
import com.onlyarts.kernel.application.SecurityLog;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Tells the security log what an operation and its outcome tell: what was refused to whom, what
 * became of accounts, what admins did. What only the use case knows, as whose account a failed
 * sign-in was about, it tells itself.
 */
final class SecurityLogFilter implements ContainerResponseFilter {
  private static final Set<String> ADMIN = Set.of("admin");
  private static final Map<String, String> ACTS_ON_ACCOUNTS =
      Map.of(
          "registerUser", "account-opened",
          "logoutUser", "sign-out",
          "requestPasswordReset", "password-reset-requested",
          "confirmPasswordReset", "password-reset-with-link",
          "changePassword", "password-change",
          "endSession", "session-ended",
          "endOtherSessions", "sessions-ended",
          "deleteAccount", "account-closed");

  private final Operations operations;

  SecurityLogFilter(Operations operations) {
    this.operations = operations;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    operations.at(request).ifPresent(operation -> tell(operation, request, response.getStatus()));
  }

  private static void tell(Operation operation, ContainerRequestContext request, int status) {
    Optional<UUID> account = Credentials.knownIn(request).map(caller -> caller.person().value());
    String act = ACTS_ON_ACCOUNTS.get(operation.id());
    if (act != null && status < 500) {
      SecurityLog.tell(status < 400 ? act : act + "-refused", account, "status=" + status);
    } else if (status == 401 || status == 403) {
      SecurityLog.tell(
          "access-refused", account, "operation=" + operation.id(), "status=" + status);
    } else if (operation.roles().equals(ADMIN)
        && !operation.method().equals("GET")
        && status < 400) {
      SecurityLog.tell(
          "admin-act",
          account,
          "operation=" + operation.id(),
          "path=/" + request.getUriInfo().getPath());
    }
  }
}
