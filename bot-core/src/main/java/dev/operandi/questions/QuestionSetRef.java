package dev.operandi.questions;

/**
 * Names one immutable version of a question set.
 *
 * @param id lower-case letters, digits and hyphens, as the file is called
 * @param version the first 12 hexadecimal digits of the SHA-256 of the file's bytes
 */
public record QuestionSetRef(String id, String version) {
    @Override
    public String toString() {
        return id + "@" + version;
    }
}
