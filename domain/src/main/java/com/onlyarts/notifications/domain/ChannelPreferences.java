package com.onlyarts.notifications.domain;

/**
 * The ways in which somebody wants to hear of one type of thing; all of them until they say
 * otherwise.
 *
 * @param inApp whether it stands in the inbox
 * @param push whether their browsers are told
 * @param email whether it is mailed; what must reach them whatever they wish, as an order's
 *     confirmation, is mailed all the same
 */
public record ChannelPreferences(boolean inApp, boolean push, boolean email) {
  public static final ChannelPreferences EVERYTHING = new ChannelPreferences(true, true, true);
}
