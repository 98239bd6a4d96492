package dev.operandi.chat;

/**
 * Something to press, or to type by its number or label.
 *
 * @param label at most 75 characters, the shortest that any platform allows
 */
public record Button(ActionId action, String label) {}
