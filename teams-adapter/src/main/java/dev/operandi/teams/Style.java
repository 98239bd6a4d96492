package dev.operandi.teams;

/**
 * Where a card is shown, and how much room there is.
 *
 * @param inDialog a dialog takes no {@code Action.Execute} and no mentions
 * @param dense whether everything is said once only: no list above a menu, no chart above its words
 */
record Style(TeamsApp app, Occasion occasion, boolean inDialog, boolean dense) {
    Style asDenseAsCanBe() {
        return new Style(app, occasion, inDialog, true);
    }

    TeamsWords words() {
        return TeamsWords.in(occasion.language());
    }
}
