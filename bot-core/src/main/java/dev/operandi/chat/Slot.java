package dev.operandi.chat;

/**
 * One message of ours: posted the first time something is shown in it, edited afterwards.
 *
 * @param number counts up from 1 in its place; a higher number stands further down
 */
public record Slot(Place place, int number) {}
