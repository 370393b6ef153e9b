package com.onlyarts.kernel.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.onlyarts.contract.Operation;
import com.onlyarts.contract.Operation.Repetition;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.KernelRejection.IdempotencyKeyInUse;
import com.onlyarts.kernel.KernelRejection.IdempotencyKeyReused;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.IdempotencyKeys;
import com.onlyarts.kernel.application.port.IdempotencyKeys.Claim;
import com.onlyarts.kernel.application.port.IdempotencyKeys.KeptAnswer;
import com.onlyarts.kernel.application.port.IdempotencyKeys.RequestKey;
import com.onlyarts.kernel.application.port.IdempotencyKeys.Run;
import com.onlyarts.kernel.application.port.Transactions;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import org.glassfish.jersey.server.model.Invocable;
import org.glassfish.jersey.server.spi.internal.ResourceMethodInvocationHandlerProvider;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers a repeated POST with the answer of the first (R6), around the very call of the resource:
 * so the answer is kept in the transaction of the deed, or, where the deed takes several, the same
 * request goes on where the first one was. Nothing happens here once the answer is on its way.
 */
@Priority(Priorities.ENTITY_CODER + 500) // after the caller is known
final class Idempotency implements ContainerRequestFilter, ResourceMethodInvocationHandlerProvider {
  static final String HEADER = "Idempotency-Key";
  static final String REPLAYED = "Idempotent-Replayed";
  private static final Logger LOG = LoggerFactory.getLogger(Idempotency.class);
  private static final int LONGEST_KEY = 255;
  private static final UUID NOBODY = new UUID(0, 0);

  private final Operations operations;
  private final IdempotencyKeys keys;
  private final Transactions transactions;
  private final SecretKey secret;
  private final CurrentCaller caller;
  private final ObjectMapper json = ApiJson.strict();

  /** The request that this thread serves; it stays until the next one comes, which sets it anew. */
  private final ThreadLocal<@Nullable Keyed> atHand = new ThreadLocal<>();

  Idempotency(
      Operations operations,
      IdempotencyKeys keys,
      Transactions transactions,
      SecretKey secret,
      CurrentCaller caller) {
    this.operations = operations;
    this.keys = keys;
    this.transactions = transactions;
    this.secret = secret;
    this.caller = caller;
  }

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    atHand.remove();
    String key = request.getHeaderString(HEADER);
    Optional<Operation> operation = operations.of(request).filter(it -> it.method().equals("POST"));
    if (key == null || operation.isEmpty()) {
      return;
    }
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      request.abortWith(
          Problem.of(new InvalidValue(HEADER, "must be 1 to 255 characters")).response());
      return;
    }
    if (isRemembered(operation.get())) {
      atHand.set(keyed(operation.get(), key, request));
    }
  }

  /** Callers without a name share nothing, but what only a password finds again. */
  private boolean isRemembered(Operation operation) {
    return switch (operation.repetition()) {
      case ANSWERED, CONTINUED -> caller.optional().isPresent();
      case RECOGNISED -> true;
      case REPEATED -> false;
    };
  }

  private Keyed keyed(Operation operation, String key, ContainerRequestContext request)
      throws IOException {
    UUID scope = caller.optional().map(Caller::person).map(person -> person.value()).orElse(NOBODY);
    String query =
        Optional.ofNullable(request.getUriInfo().getRequestUri().getRawQuery()).orElse("");
    byte[] body =
        operation.repetition() == Repetition.RECOGNISED
            ? new byte[0]
            : whateverTheBoundary(bodyOf(request), request.getMediaType());
    AnswerCipher.Said said =
        new AnswerCipher.Said(request.getMethod(), request.getUriInfo().getPath(), query, body);
    AnswerCipher cipher = AnswerCipher.of(secret, scope + " " + operation.id(), key, said);
    return new Keyed(operation, new RequestKey(scope, operation.id(), cipher.hash()), cipher);
  }

  @Override
  public @Nullable InvocationHandler create(Invocable method) {
    return operations.of(method).filter(operation -> operation.method().equals("POST")).isPresent()
        ? this::once
        : null;
  }

  private @Nullable Object once(Object target, Method called, @Nullable Object[] arguments)
      throws InvocationTargetException, IllegalAccessException {
    Keyed keyed = atHand.get();
    if (keyed == null) {
      return called.invoke(target, arguments);
    }
    try {
      return answer(keyed, new ResourceCall(target, called, arguments)::invoke);
    } catch (RuntimeException | Error thrown) {
      throw new InvocationTargetException(
          thrown); // as if the resource had thrown it, so that the mappers see it
    }
  }

  private Object answer(Keyed keyed, Supplier<@Nullable Object> resource) {
    if (keyed.operation.repetition() == Repetition.RECOGNISED) {
      return keys.remembering(keyed.key, resource);
    }
    return switch (keys.claim(keyed.key, keyed.cipher.fingerprint())) {
      case Claim.Fresh(Run run) -> respond(run(run, keyed, resource)).build();
      case Claim.Answered(KeptAnswer kept) ->
          respond(new Rendered(kept.status(), keyed.cipher.open(kept.body())))
              .header(REPLAYED, true)
              .build();
      case Claim.InUse _ -> throw new Rejected(new IdempotencyKeyInUse());
      case Claim.Reused _ -> throw new Rejected(new IdempotencyKeyReused());
    };
  }

  private Rendered run(Run run, Keyed keyed, Supplier<@Nullable Object> resource) {
    try {
      return keyed.operation.repetition() == Repetition.ANSWERED
          ? transactions.inTransaction(() -> keep(run, keyed, rendered(keyed, resource.get())))
          : continued(run, keyed, resource);
    } catch (
        RuntimeException
            refused) { // an Error is the end of this run as a kill is: whoever comes after the
      // lease finds what it made
      release(run);
      throw refused;
    }
  }

  private Rendered continued(Run run, Keyed keyed, Supplier<@Nullable Object> resource) {
    Rendered answer = rendered(keyed, keys.during(run, resource));
    try {
      return keep(run, keyed, answer);
    } catch (RuntimeException away) {
      LOG.warn(
          "An answer of {} could not be kept; asked again it is made again: {}",
          keyed.operation.id(),
          away.toString());
      return answer;
    }
  }

  private Rendered keep(Run run, Keyed keyed, Rendered answer) {
    keys.keep(run, new KeptAnswer(answer.status, keyed.cipher.close(answer.body)));
    return answer;
  }

  /**
   * What was refused stays refused, also if its key cannot be freed now; the end of its lease will.
   */
  private void release(Run run) {
    try {
      keys.release(run);
    } catch (RuntimeException away) {
      LOG.warn("A key of {} could not be freed: {}", run.key().operation(), away.toString());
    }
  }

  private Rendered rendered(Keyed keyed, @Nullable Object entity) {
    try {
      return new Rendered(keyed.operation.success(), json.writeValueAsBytes(entity));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Response.ResponseBuilder respond(Rendered answer) {
    return Response.status(answer.status).type(MediaType.APPLICATION_JSON_TYPE).entity(answer.body);
  }

  private static byte[] bodyOf(ContainerRequestContext request) throws IOException {
    byte[] body = request.getEntityStream().readAllBytes();
    request.setEntityStream(new ByteArrayInputStream(body));
    return body;
  }

  /** A form that is sent again has another boundary between its parts, and is the same form. */
  private static byte[] whateverTheBoundary(byte[] body, @Nullable MediaType type) {
    String boundary = type == null ? null : type.getParameters().get("boundary");
    return boundary == null || boundary.isEmpty()
        ? body
        : new String(body, ISO_8859_1).replace(boundary, "").getBytes(ISO_8859_1);
  }

  /** A request with a key. */
  private record Keyed(Operation operation, RequestKey key, AnswerCipher cipher) {}

  private record Rendered(int status, byte[] body) {}
}
