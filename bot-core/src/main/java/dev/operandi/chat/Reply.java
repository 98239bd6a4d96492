package dev.operandi.chat;

/** What rides on the open request, seen by one person and kept nowhere. */
public sealed interface Reply {
    /** A message only the person who asked can see. */
    record Whisper(Message message) implements Reply {}
}
