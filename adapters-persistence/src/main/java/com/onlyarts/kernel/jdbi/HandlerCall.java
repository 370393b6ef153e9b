package com.onlyarts.kernel.jdbi;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An event that waits for one of its handlers.
 *
 * @param about what stays in order: the thing that the event tells of
 */
record HandlerCall(String handler, String about, JsonNode event) {}
