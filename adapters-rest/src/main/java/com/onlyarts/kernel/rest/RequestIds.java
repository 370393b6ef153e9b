package com.onlyarts.kernel.rest;

import com.onlyarts.kernel.TimeOrderedUuid;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The name a request goes by: in its answer, in its errors, and in every line it logs. A sensible
 * one that the client sends is kept.
 */
public final class RequestIds {
  public static final String HEADER = "X-Request-Id";
  private static final String LOG_FIELD = "requestId";
  private static final Pattern SENSIBLE = Pattern.compile("[A-Za-z0-9_.:/+=-]{1,128}");

  private RequestIds() {}

  /** Names the request that starts on this thread. */
  public static String begin(@Nullable String sent) {
    String id =
        sent != null && SENSIBLE.matcher(sent).matches() ? sent : TimeOrderedUuid.next().toString();
    MDC.put(LOG_FIELD, id);
    return id;
  }

  /** Names the request on this thread, unless the server in front has done so already. */
  static void beginUnlessBegun(@Nullable String sent) {
    if (MDC.get(LOG_FIELD) == null) {
      begin(sent);
    }
  }

  /** The name of the request on this thread; names it if nobody has. */
  public static String current() {
    String id = MDC.get(LOG_FIELD);
    return id == null ? begin(null) : id;
  }

  /** The request on this thread is over. */
  public static void end() {
    MDC.remove(LOG_FIELD);
  }
}
