package com.onlyarts.identity.api;

/** As what somebody is asked what they owe or hold (R19). */
public enum Capacity {
  /** As whoever they are. */
  PERSON,
  /** As an artist alone: what nobody else can carry. */
  ARTIST
}
