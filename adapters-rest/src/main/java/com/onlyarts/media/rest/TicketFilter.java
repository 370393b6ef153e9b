package com.onlyarts.media.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.media.application.SendingDirectly;
import com.onlyarts.media.domain.Ticket;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks at the ticket of a picture before the picture is read: it stands in the first bytes of the
 * form, or whoever sends eleven megabytes has shown nothing that allows it. Served beside the
 * resource, as a filter.
 */
@Priority(Priorities.AUTHORIZATION)
public final class TicketFilter implements ContainerRequestFilter {
  private static final int HEAD = 4 * 1024;
  private static final String OPERATION = "sendUpload";
  private static final Pattern TICKET =
      Pattern.compile(
          "(?i)name=\"?ticket\"?(?:;[^\\r\\n]*)?\\r?\\n(?:[^\\r\\n]+\\r?\\n)*\\r?\\n([^\\r\\n]*)\\r?\\n");

  @SuppressWarnings("NullAway.Init") // by Jersey
  @Context
  private ResourceInfo resource;

  private final SendingDirectly sending;

  public TicketFilter(SendingDirectly sending) {
    this.sending = sending;
  }

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    if (!resource.getResourceMethod().getName().equals(OPERATION)) {
      return;
    }
    InputStream body = request.getEntityStream();
    byte[] head = body.readNBytes(HEAD);
    Matcher ticket = TICKET.matcher(new String(head, ISO_8859_1));
    if (!ticket.find() || ticket.group(1).isBlank()) {
      throw new InvalidValue("ticket", "is required, before the picture");
    }
    sending.requireGood(new Ticket(ticket.group(1).strip()));
    request.setEntityStream(new SequenceInputStream(new ByteArrayInputStream(head), body));
  }
}
