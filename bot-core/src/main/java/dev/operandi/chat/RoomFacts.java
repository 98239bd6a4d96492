package dev.operandi.chat;

/**
 * What a platform says of a channel or group chat at one moment.
 *
 * @param name as people see it, without any mark before it; empty where the platform does not tell it to the bot
 * @param people how many are in it, without bots as far as the platform tells them apart
 * @param reachable whether the bot may post there
 * @param archived whether nobody can post there any more
 */
public record RoomFacts(String name, int people, boolean reachable, boolean archived) {}
