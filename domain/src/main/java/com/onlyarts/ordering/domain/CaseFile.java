package com.onlyarts.ordering.domain;

import com.onlyarts.kernel.FileName;
import java.util.List;

/**
 * What is known of a file that one of the two shows (R107); its bytes lie elsewhere.
 *
 * @param name what it is called when it is kept; ends as its kind does
 * @param mediaType told by its bytes
 * @param size bytes
 */
public record CaseFile(CaseFileId id, String name, String mediaType, int size) {

  /**
   * A file as it was sent, under a name that fits.
   *
   * @param extension what names of its kind end in, without the dot
   */
  public static CaseFile sent(
      CaseFileId id, String called, String mediaType, String extension, int size) {
    return new CaseFile(id, FileName.ending(called, List.of(extension)), mediaType, size);
  }
}
