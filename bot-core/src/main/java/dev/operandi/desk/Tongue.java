package dev.operandi.desk;

import dev.operandi.questions.QuestionSet;
import dev.operandi.texts.Language;
import dev.operandi.texts.Phrases;

/** In which language to talk. */
final class Tongue {
    private Tongue() {}

    /** Outside an interview: the person's own, as far as the bot speaks it. */
    static Phrases of(Contact contact) {
        return Phrases.in(contact.language() == null ? Language.ENGLISH : contact.language());
    }

    /** In an interview: the person's own where the set has it too, so that no message mixes two languages. */
    static Phrases of(Contact contact, QuestionSet set) {
        Language wanted = contact.language();
        boolean both =
                wanted != null && set.speaks(wanted) && Phrases.languages().contains(wanted);
        return Phrases.in(both && wanted != null ? wanted : set.original());
    }
}
