package dev.operandi.app.lab;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * One line that grows while somebody waits, and is gone afterwards. It is overwritten by carriage returns, without escape
 * sequences, so that the simplest terminal can show it.
 */
public final class ProgressBar {
    private static final int WIDTH = 40;

    private final OutputStream to;
    private final int all;
    private int shown = -1;

    /**
     * @param all how many there are to do, 1 or more
     */
    public ProgressBar(OutputStream to, int all) {
        this.to = to;
        this.all = all;
    }

    public void done(int count) {
        int percent = (int) (100L * count / all);
        if (percent == shown) return;
        shown = percent;
        int filled = percent * WIDTH / 100;
        print("\r[%s%s] %3d %%".formatted("#".repeat(filled), ".".repeat(WIDTH - filled), percent));
    }

    public void clear() {
        if (shown >= 0) print("\r" + " ".repeat(WIDTH + 8) + "\r");
    }

    private void print(String text) {
        try {
            to.write(text.getBytes(StandardCharsets.US_ASCII));
            to.flush();
        } catch (IOException e) {
            // nobody looks
        }
    }
}
