package com.onlyarts.kernel;

/**
 * Something that has happened and that other bounded modules may react to: an immutable record in
 * its module's {@code api} package. Published in the transaction of the act, delivered at least
 * once (R83). The first component is what it is about: each handler hears of one thing in the order
 * in which it was published. Its components are ids, strings, numbers, instants, money and enums,
 * so that it can be kept as JSON.
 */
public interface Event {}
