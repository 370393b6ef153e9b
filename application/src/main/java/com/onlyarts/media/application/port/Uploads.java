package com.onlyarts.media.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.SessionId;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.media.domain.Picture;
import com.onlyarts.media.domain.PublicId;
import com.onlyarts.media.domain.Ticket;
import com.onlyarts.media.domain.Upload;
import com.onlyarts.media.domain.UploadId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All uploads, from their announcement until their provider has forgotten them. */
public interface Uploads {

  void add(Upload upload);

  /** Adds one for which a ticket was given out in this session, with which it ends (R13). */
  void invite(Upload upload, SessionId session);

  /** The upload, locked until the transaction ends. */
  Optional<Upload> lock(UploadId id);

  /** The upload of this name, locked until the transaction ends. */
  Optional<Upload> lock(PublicId id);

  /**
   * The upload this ticket was given out for, if the session goes on in which it was; locked until
   * the transaction ends.
   */
  Optional<Upload> lock(Ticket.Digest ticket, Instant now);

  /** Up to so many uploads that are due, in the order of their ids, from behind this one on. */
  List<UploadId> due(Instant now, Optional<UploadId> after, int most);

  /** The pictures at these addresses, whole as they are; nothing of addresses elsewhere. */
  List<Picture> at(Collection<String> addresses);

  /** Keeps where the upload stands now. */
  void save(Upload upload);

  void remove(UploadId id);

  /** Makes all tickets of a person worthless. */
  void voidTicketsOf(PersonId owner);

  /** What somebody has uploaded and not taken away, newest first. */
  Page<UploadView> of(PersonId owner, PageRequest request);
}
