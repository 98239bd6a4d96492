package dev.operandi.app.lab;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file, handed to a parser one at a time. So the parser never reads ahead, the lines of a row are at hand
 * when something is wrong with it, and reading can go on at any of them.
 *
 * <p>Holds one row, however long the file is.
 */
final class CsvLines extends Reader {
    /** In bytes for a line, in characters for a row; what is longer is no row of answers. */
    static final int LONGEST = 65_536;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /**
     * @param number counted from 1
     * @param text without its end; as far as the limit when it is too long
     * @param strange how many code points stand before the first sign that is not UTF-8; -1 when all are
     * @param whole whether all of it is here
     */
    record Line(int number, String text, int strange, boolean whole) {}

    private final InputStream in;
    private final byte[] bytes = new byte[8192];
    private int at;
    private int end;
    private boolean afterReturn;
    private int count;

    private final Deque<Line> again = new ArrayDeque<>();
    private final List<Line> row = new ArrayList<>();
    private int charsOfRow;
    private String given = "";
    private int givenTo;

    CsvLines(InputStream in) {
        this.in = in;
    }

    /** From here on lines belong to the next row. */
    void startRow() {
        row.clear();
        charsOfRow = 0;
    }

    /** The lines that were handed over since the row's start, without empty ones before it. */
    List<Line> row() {
        return List.copyOf(row);
    }

    /** Hands the row's lines over again, from that number on. */
    void goBackTo(int number) {
        for (int i = row.size() - 1; i >= 0; i--) if (row.get(i).number() >= number) again.addFirst(row.get(i));
        given = "";
        givenTo = 0;
    }

    /** Ends early, as if the file did, when a row gets too long: then a quote was never closed. */
    @Override
    public int read(char[] to, int offset, int length) throws IOException {
        if (givenTo == given.length()) {
            @Nullable Line next = charsOfRow > LONGEST ? null : next();
            if (next == null) return -1;
            given = next.text() + "\n";
            givenTo = 0;
            boolean before = row.isEmpty() && next.text().isEmpty();
            if (!before) {
                row.add(next);
                charsOfRow += given.length();
            }
        }
        int some = Math.min(length, given.length() - givenTo);
        given.getChars(givenTo, givenTo + some, to, offset);
        givenTo += some;
        return some;
    }

    private @Nullable Line next() throws IOException {
        return again.isEmpty() ? readLine() : again.remove();
    }

    private @Nullable Line readLine() throws IOException {
        var line = new ByteArrayOutputStream(256);
        boolean any = false;
        boolean whole = true;
        for (int b = readByte(); b >= 0; b = readByte()) {
            boolean secondHalf = afterReturn && b == '\n';
            afterReturn = b == '\r';
            if (secondHalf && !any) continue;
            any = true;
            if (b == '\n' || b == '\r') return line(line.toByteArray(), whole);
            if (line.size() < LONGEST) line.write(b);
            else whole = false;
        }
        return any ? line(line.toByteArray(), whole) : null;
    }

    private int readByte() throws IOException {
        if (at == end) {
            end = in.read(bytes);
            at = 0;
            if (end <= 0) {
                end = 0;
                return -1;
            }
        }
        return bytes[at++] & 0xFF;
    }

    private Line line(byte[] content, boolean whole) {
        count++;
        int mark = count == 1 && startsWithMark(content) ? BYTE_ORDER_MARK.length : 0;
        ByteBuffer from = ByteBuffer.wrap(content, mark, content.length - mark);
        CharBuffer chars = CharBuffer.allocate(content.length);
        boolean strange =
                StandardCharsets.UTF_8.newDecoder().decode(from, chars, true).isError();
        String good = chars.flip().toString();
        if (!strange) return new Line(count, good, -1, whole);
        String all = new String(content, mark, content.length - mark, StandardCharsets.UTF_8);
        boolean cutInTwo = !whole && from.remaining() < 4;
        return new Line(count, all, cutInTwo ? -1 : Page.width(good), whole);
    }

    private static boolean startsWithMark(byte[] content) {
        if (content.length < BYTE_ORDER_MARK.length) return false;
        for (int i = 0; i < BYTE_ORDER_MARK.length; i++) if (content[i] != BYTE_ORDER_MARK[i]) return false;
        return true;
    }

    /** Nothing: whoever opened the file closes it. */
    @Override
    public void close() {}
}
