package com.onlyarts.kernel;

import java.util.UUID;

/** Which item of work that waits in a queue. */
public record WorkItemId(UUID value) implements Identifier {}
