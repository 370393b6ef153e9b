package com.onlyarts.kernel.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Writes an answer that is bytes already, zipped for whom it shall be. */
final class RecentAnswerWriter implements MessageBodyWriter<RecentAnswer.Coded> {

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == RecentAnswer.Coded.class;
  }

  @Override
  public void writeTo(
      RecentAnswer.Coded answer,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    if (answer.coding() == ContentCoding.GZIP) {
      headers.putSingle(
          HttpHeaders.CONTENT_ENCODING,
          "gzip"); // not before: what the filters call zipped is zipped on the way here
    }
    out.write(answer.bytes());
  }
}
