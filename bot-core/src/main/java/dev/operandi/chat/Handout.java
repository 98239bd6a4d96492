package dev.operandi.chat;

import java.util.List;

/**
 * Files that are handed over in place of what a message shows, where its place takes files.
 *
 * @param words what they are, in a sentence
 * @param files at least one
 */
public record Handout(String words, List<File> files) {
    public Handout {
        files = List.copyOf(files);
    }

    /**
     * A file.
     *
     * @param name with its ending; of ASCII letters, digits, hyphens and a dot
     * @param mediaType such as {@code text/csv}
     * @param text what is in it, to be written in UTF-8
     * @param again asks for the same file once more, for a platform that takes it only when the person agreed
     */
    public record File(String name, String mediaType, String text, ActionId again) {
        /** What is in it belongs in no log. */
        @Override
        public String toString() {
            return "File";
        }
    }
}
