package com.onlyarts.identity.application.port;

import com.onlyarts.identity.domain.FailureCount;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The failed attempts to sign in, shared by all nodes (R15). */
public interface LoginFailures {

  /** The failures of these subjects; those without any are left out. */
  Map<String, FailureCount> of(Set<String> subjects);

  /** Notes one more failure; of many at once none is lost. */
  void change(String subject, Instant now, UnaryOperator<FailureCount> change);

  void forget(String subject);

  /** Forgets what nobody waits for any more and was last changed before. */
  void sweep(Instant before);
}
