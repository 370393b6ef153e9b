package com.onlyarts.media.application.port;

import java.time.Instant;
import java.util.Map;

/**
 * How to send a picture directly: as multipart/form-data to the address, all fields first, then the
 * file.
 *
 * @param file the name of the part that holds the picture
 * @param until when it is too late
 */
public record DirectUpload(String address, Map<String, String> fields, String file, Instant until) {

  public DirectUpload {
    fields = Map.copyOf(fields);
  }
}
