package dev.operandi.desk;

import dev.operandi.chat.Envelope;
import dev.operandi.chat.Input;
import dev.operandi.chat.Output;
import dev.operandi.chat.Place;
import dev.operandi.chat.Slot;
import dev.operandi.chat.Step;
import dev.operandi.chat.TypedText;
import dev.operandi.texts.Phrases;

/** One envelope of one person in a place that others read too. */
final class Elsewhere {
    private final Contact contact;
    private final Envelope envelope;
    private final String fresh;
    private final Lookup lookup;
    private final Conversation conversation;
    private final Phrases phrases;

    /**
     * @param fresh an id that nothing has yet
     * @param conversation of the person, where the talk goes on
     */
    Elsewhere(Contact contact, Envelope envelope, String fresh, Lookup lookup, Conversation conversation) {
        this.contact = contact;
        this.envelope = envelope;
        this.fresh = fresh;
        this.lookup = lookup;
        this.conversation = conversation;
        phrases = Tongue.of(contact);
    }

    /**
     * In a channel nothing private is said: the talk goes on in the direct conversation, and only the person hears so. Who
     * calls the bot by its name is invited there for all to see.
     */
    Step<Talk> step() {
        if (envelope.place() instanceof Place.Thread thread && envelope.input() instanceof Input.Said said)
            return called(thread, said.text());
        if (asksForHelp()) return new Replies(contact).say(DeskView.helpElsewhere(contact, lookup, phrases));
        Step<Talk> inPrivate = inPrivate();
        boolean nothingThere =
                inPrivate.outputs().isEmpty() || inPrivate.outputs().stream().anyMatch(Elsewhere::isInPublic);
        return nothingThere
                ? inPrivate
                : new Step<>(inPrivate.state(), inPrivate.outputs(), PollDesk.elsewhere(phrases));
    }

    /** A poll of one line is posted where it was typed. */
    private static boolean isInPublic(Output output) {
        return output instanceof Output.Post post && post.slot().place() instanceof Place.Channel;
    }

    private boolean asksForHelp() {
        if (envelope.input() instanceof Input.Chose chose) return chose.action().equals(DeskAction.HELP);
        if (!(envelope.input() instanceof Input.Commanded commanded)) return false;
        String typed = TypedText.plain(commanded.text());
        return typed.isEmpty()
                || typed.equals("help")
                || phrases.interview().typedHelp().contains(typed);
    }

    /** By its name, in a thread. A poll is started and posted in the channel the thread is of. */
    private Step<Talk> called(Place.Thread thread, String text) {
        Place channel = new Place.Channel(thread.platform(), thread.tenant(), thread.channel());
        return new PollDesk(contact, contact, envelope.at(channel), fresh, lookup)
                .typed(text)
                .orElseGet(() -> Step.of(
                        new Talk(contact, null),
                        new Output.Post(new Slot(thread, 1), PublicViews.invitation(phrases))));
    }

    private Step<Talk> inPrivate() {
        if (envelope.input() instanceof Input.Commanded commanded) return conversation.commanded(commanded.text());
        if (envelope.input() instanceof Input.Chose chose) return conversation.chose(chose.action());
        return Page.WELCOME.shownTo(contact);
    }
}
