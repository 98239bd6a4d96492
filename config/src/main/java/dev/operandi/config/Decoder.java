package dev.operandi.config;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Turns a file's bytes into text, and notes what a text cannot hold. */
final class Decoder {
    /** A set of sixty questions in three languages needs about a quarter of it. */
    static final int MAX_BYTES = 1_000_000;

    private static final int MAX_LINE = 10_000;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Invisible too, but YAML takes it. */
    private static final int NEXT_LINE = 0x85;

    private Decoder() {}

    static Result<SourceText> decode(String file, byte[] content) {
        if (content.length > MAX_BYTES) return Result.refused(tooLarge(file));
        CharBuffer characters = CharBuffer.allocate(content.length);
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CoderResult end = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(bytes, characters, true);
        String text = characters.flip().toString();
        if (end.isError()) return Result.refused(notUtf8(file, text));
        return new Result.Read<>(SourceText.of(file, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text));
    }

    static Problem tooLarge(String file) {
        return new Problem(
                file,
                null,
                "The file is larger than " + MAX_BYTES / 1_000_000 + " MB.",
                "A set of 60 questions needs far less. Is it the right file?");
    }

    /** Shows the line as far as it could be read; the sign in question is the next. */
    private static Problem notUtf8(String file, String readable) {
        SourceText source = SourceText.of(file, readable + "\uFFFD");
        String line = source.lines().get(source.lines().size() - 1);
        Span at = new Span(source.lines().size(), line.codePointCount(0, line.length()), 1);
        return new Problem(
                file,
                source.spot(at),
                "A sign here is not written as UTF-8.",
                "Save the file as UTF-8 (most editors ask for it under \"Save as\").");
    }

    /** Notes tabs that indent, lines nobody can edit and signs no text holds; true when the parser may read on. */
    static boolean noteStrangeSigns(SourceText source, Notes notes) {
        boolean readable = true;
        source.firstTab()
                .ifPresent(tab -> notes.add(
                        tab,
                        "A tab indents this line.",
                        "Use spaces, two a level, here and on every other line: YAML allows no tabs there."));
        for (int i = 0; i < source.lines().size(); i++) {
            String line = source.lines().get(i);
            if (line.length() > MAX_LINE) {
                notes.add(
                        new Span(i + 1, 1, 1),
                        "This line has " + line.length() + " characters.",
                        "Break it into several.");
                readable = false;
            }
            int strange = strangeSign(line);
            if (strange >= 0) {
                notes.add(
                        new Span(i + 1, line.codePointCount(0, strange) + 1, 1),
                        "Here is a sign that cannot be seen (U+%04X).".formatted(line.codePointAt(strange)),
                        "Delete it.");
                readable = false;
            }
        }
        return readable;
    }

    private static int strangeSign(String line) {
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            int sign = line.codePointAt(i);
            boolean control = Character.isISOControl(sign) && sign != '\t' && sign != NEXT_LINE;
            if (control || sign == 0xFFFE || sign == 0xFFFF || sign == BYTE_ORDER_MARK.charAt(0)) return i;
        }
        return -1;
    }
}
