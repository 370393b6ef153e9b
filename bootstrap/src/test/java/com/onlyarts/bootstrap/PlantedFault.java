package com.onlyarts.bootstrap;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * One thing that is wrong with the answer of one operation, as a careless change of the service
 * might leave it.
 */
enum PlantedFault {
  A_WRONG_TYPE(
      "getArtwork",
      "/api/artworks/[^/]+",
      200,
      body -> body.withObject("/data/artwork").put("price", "five hundred")),
  A_MISSING_MEMBER(
      "listArtworks",
      "/api/artworks",
      200,
      body -> body.withObject("/data/pagination").remove("total")),
  AN_UNDOCUMENTED_STATUS("getHealth", "/api/health", 418, _ -> {});

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String operationId;
  private final Pattern path;
  private final int status;
  private final Consumer<ObjectNode> change;

  PlantedFault(String operationId, String path, int status, Consumer<ObjectNode> change) {
    this.operationId = operationId;
    this.path = Pattern.compile(path);
    this.status = status;
    this.change = change;
  }

  String operationId() {
    return operationId;
  }

  int status() {
    return status;
  }

  boolean isPlantedAt(String method, String path) {
    return method.equals("GET") && this.path.matcher(path).matches();
  }

  byte[] spoilt(byte[] body) {
    try {
      ObjectNode json = (ObjectNode) JSON.readTree(body);
      change.accept(json);
      return JSON.writeValueAsBytes(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
