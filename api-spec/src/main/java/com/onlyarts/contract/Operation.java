package com.onlyarts.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One operation, as the contract declares it.
 *
 * @param id the operationId, which is also the name of the generated method
 * @param tag the tag, which is also the name of the generated interface without its {@code Api}
 * @param method the HTTP method in upper case
 * @param path the path template below the base path, such as {@code /artworks/{artworkId}}
 * @param success the one 2xx status
 * @param statuses every status that is documented, the success too
 * @param security the alternatives, each a set of security schemes of which all are needed; an
 *     empty set lets a caller without credentials in
 * @param roles the roles that may call, together; empty when no bearer token is asked for
 * @param fileName what a browser calls the answer when it keeps it; empty for answers that are not
 *     files
 * @param events the live events that a stream tells, by name, with the reference to the schema of
 *     each; empty for whatever is no stream
 * @param query the parameters behind the question mark, by name, and whether each is a list, which
 *     may be sent in parts
 * @param isForm whether the body is a web form
 * @param repetition what becomes of a request that comes again under its Idempotency-Key
 * @param addition whether it goes beyond the founding document
 */
public record Operation(
    String id,
    String tag,
    String method,
    String path,
    int success,
    Set<Integer> statuses,
    List<Set<String>> security,
    Set<String> roles,
    Optional<String> fileName,
    Map<String, String> events,
    Map<String, Boolean> query,
    boolean isForm,
    Repetition repetition,
    boolean addition) {

  private static final int NOT_MODIFIED = 304;

  /** What becomes of a request that comes again under the same Idempotency-Key. */
  public enum Repetition {
    /** It is done in one transaction, and its answer kept in the same. */
    ANSWERED,
    /**
     * It is done in several transactions, because others are spoken to or waited for between them;
     * it goes on where it was, and its answer is kept last.
     */
    CONTINUED,
    /** It carries a password: its answer is not kept, but what it made is found again. */
    RECOGNISED,
    /**
     * It is done again, because it is no POST, or anybody may send it and anybody could guess the
     * key.
     */
    REPEATED
  }

  /** Whether a caller without any credentials may call. */
  public boolean isOpen() {
    return security.isEmpty() || security.stream().anyMatch(Set::isEmpty);
  }

  /**
   * Whether what it answers to somebody without an account is for caches too: it is documented to
   * say "not modified".
   */
  public boolean isForCaches() {
    return statuses.contains(NOT_MODIFIED);
  }

  /** Whether a caller whose account has this role may call. An open operation admits every role. */
  public boolean admits(String role) {
    return isOpen() || roles.contains(role);
  }
}
