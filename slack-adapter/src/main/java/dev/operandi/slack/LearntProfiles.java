package dev.operandi.slack;

import dev.operandi.chat.Person;
import dev.operandi.texts.Language;
import java.util.LinkedHashMap;
import java.util.Map;

/** What people read, as far as Slack said so to this process: for what must be said while the store cannot be read. */
final class LearntLanguages {
    private static final int PEOPLE = 10_000;

    private final Map<Person, Language> learnt = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Person, Language> eldest) {
            return size() > PEOPLE;
        }
    };

    synchronized void learn(Person person, Language language) {
        learnt.put(person, language);
    }

    /** English where nothing is known. */
    synchronized Language of(Person person) {
        return learnt.getOrDefault(person, Language.ENGLISH);
    }
}
