package com.onlyarts.ordering.domain;

/** A step that was taken, and the line as it is after it. */
public record LineStepTaken(OrderLine line, LineStep step) {}
