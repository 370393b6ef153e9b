package com.onlyarts.architecture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.onlyarts.contract.Contract;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The error codes of the contract, by operation. */
final class ErrorCodes {
  /** What no operation names, because each can answer it. */
  static final Set<String> OF_ANY_CALL = ofAnyCall();

  private ErrorCodes() {}

  /** What an operation names beyond that. */
  static Map<String, Set<String>> named() {
    Map<String, Set<String>> codes = new HashMap<>();
    for (JsonNode path : document().path("paths")) {
      for (JsonNode operation : path) {
        codes.put(operation.path("operationId").asText(), texts(operation.path("x-error-codes")));
      }
    }
    return codes;
  }

  private static Set<String> ofAnyCall() {
    return texts(document().at("/components/schemas/ErrorCode/x-of-any-call"));
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> texts = new HashSet<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static JsonNode document() {
    try {
      return new ObjectMapper().readTree(Contract.bundled().json());
    } catch (IOException e) {
      throw new IllegalStateException("the contract is JSON", e);
    }
  }
}
