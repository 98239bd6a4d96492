package dev.operandi.teams;

import java.awt.image.BufferedImage;

/**
 * Draws the two icons of the app, without anything that differs from one machine to another: a ring, and in it three bars,
 * one for each operating model.
 */
final class Icons {
    private static final int COLOR = 192;
    private static final int OUTLINE = 32;
    private static final int BLUE = 0x1b4d6b;
    private static final int WHITE = 0xffffff;

    /** Each pixel is looked at in so many places, squared. */
    private static final int SAMPLES = 8;

    private Icons() {}

    /** White on blue, 192 × 192. */
    static BufferedImage color() {
        BufferedImage icon = new BufferedImage(COLOR, COLOR, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < COLOR; y++)
            for (int x = 0; x < COLOR; x++) icon.setRGB(x, y, mixed(covered(x, y, COLOR, 0.66)));
        return icon;
    }

    /** White on nothing, 32 × 32. */
    static BufferedImage outline() {
        BufferedImage icon = new BufferedImage(OUTLINE, OUTLINE, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < OUTLINE; y++)
            for (int x = 0; x < OUTLINE; x++)
                icon.setRGB(x, y, Math.round(255 * covered(x, y, OUTLINE, 0.94f)) << 24 | WHITE);
        return icon;
    }

    private static int mixed(float white) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = BLUE >> shift & 0xff;
            mixed |= Math.round(from + (0xff - from) * white) << shift;
        }
        return mixed;
    }

    /** How much of a pixel is ring or bar, 0 to 1. */
    private static float covered(int x, int y, int size, double part) {
        int hits = 0;
        for (int i = 0; i < SAMPLES; i++)
            for (int j = 0; j < SAMPLES; j++) {
                double right = ((x + (i + 0.5) / SAMPLES) / size - 0.5) / part;
                double down = ((y + (j + 0.5) / SAMPLES) / size - 0.5) / part;
                if (isDrawn(right, down)) hits++;
            }
        return hits / (float) (SAMPLES * SAMPLES);
    }

    /** In a square of 1 × 1 whose middle is 0. */
    private static boolean isDrawn(double right, double down) {
        double squared = right * right + down * down;
        if (squared <= 0.25 && squared >= 0.1681) return true; // radius 0.5 to 0.41
        return isBar(right, down, -0.2, 0.02) || isBar(right, down, 0, -0.22) || isBar(right, down, 0.2, -0.1);
    }

    private static boolean isBar(double right, double down, double middle, double top) {
        return Math.abs(right - middle) <= 0.055 && down >= top && down <= 0.2;
    }
}
