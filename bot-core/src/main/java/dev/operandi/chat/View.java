package dev.operandi.chat;

/**
 * What a message shows, by name: it is drawn from what is stored at the moment it is sent.
 *
 * @param kind who draws it, such as {@code interview}
 * @param id which one, or a page's name
 */
public record View(String kind, String id) {}
