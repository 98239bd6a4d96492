package dev.operandi.slack;

import dev.operandi.chat.Envelope;
import dev.operandi.chat.Person;
import dev.operandi.chat.Standing;
import dev.operandi.desk.Desk;
import dev.operandi.slack.SlackPorts.Profile;
import dev.operandi.texts.Language;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Slack said of people to this process. It rides on what they do next, so that it is kept with that, and needs no turn of
 * its own; and it says in which language to speak while the store cannot be read. Safe for several threads.
 */
final class LearntProfiles {
    private static final int PEOPLE = 10_000;

    private final Map<Person, Profile> learnt = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Person, Profile> eldest) {
            return size() > PEOPLE;
        }
    };

    synchronized void learn(Person person, Profile profile) {
        learnt.put(person, profile);
    }

    synchronized boolean knows(Person person) {
        return learnt.containsKey(person);
    }

    /** English where nothing is known. */
    Language languageOf(Person person) {
        Profile profile = find(person);
        return profile == null || profile.language() == null ? Language.ENGLISH : profile.language();
    }

    Standing standingOf(Person person) {
        Profile profile = find(person);
        return profile == null ? Standing.UNKNOWN : profile.standing();
    }

    /** The same with what is known of the person; what the payload itself said of their standing stays. */
    Envelope on(Envelope envelope) {
        Profile profile = find(envelope.from());
        if (profile == null) return envelope;
        Standing standing = envelope.standing() == Standing.UNKNOWN ? profile.standing() : envelope.standing();
        Language language = profile.language();
        boolean matters = language != null && Desk.makesADifference(language); // or a contact is kept for nothing
        return new Envelope(
                envelope.id(),
                envelope.from(),
                envelope.place(),
                envelope.at(),
                matters ? language : null,
                profile.zone(),
                standing,
                envelope.input(),
                envelope.address(),
                envelope.inPlace());
    }

    private synchronized @Nullable Profile find(Person person) {
        return learnt.get(person);
    }
}
