package com.onlyarts.media.domain;

import com.onlyarts.media.domain.Ticket.Digest;
import java.util.Optional;

/** Where an upload stands. */
public sealed interface UploadState {

  /** It is on its way; with a ticket if the browser sends it by itself. */
  record Awaited(Optional<Digest> ticket) implements UploadState {}

  /** It is there, and can be shown. */
  record Kept(Picture picture) implements UploadState {}

  /** Nobody may show it any more; its provider is yet to be told. */
  record Leaving() implements UploadState {}
}
