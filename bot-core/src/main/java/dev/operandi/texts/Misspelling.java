package dev.operandi.texts;

/** How far a written word is from the one that was meant. */
public final class Misspelling {
    private Misspelling() {}

    /**
     * How many letters have to be added, left out, exchanged or swapped with their neighbour.
     *
     * @return 0 for equal words; never more than the length of the longer one
     * @see "Damerau (1964), A technique for computer detection and correction of spelling errors"
     */
    public static int distance(String written, String meant) {
        int[][] d = new int[written.length() + 1][meant.length() + 1];
        for (int i = 0; i <= written.length(); i++) d[i][0] = i;
        for (int j = 0; j <= meant.length(); j++) d[0][j] = j;
        for (int i = 1; i <= written.length(); i++) {
            for (int j = 1; j <= meant.length(); j++) {
                int exchange = written.charAt(i - 1) == meant.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + exchange);
                boolean swapped = i > 1
                        && j > 1
                        && written.charAt(i - 1) == meant.charAt(j - 2)
                        && written.charAt(i - 2) == meant.charAt(j - 1);
                if (swapped) d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
            }
        }
        return d[written.length()][meant.length()];
    }
}
