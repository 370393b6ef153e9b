package com.onlyarts.bootstrap.demo;

/**
 * Somebody of the demo as whom a developer may call.
 *
 * @param name what they are called, and what they do there
 */
public record DemoPerson(String name, String email, String password) {}
