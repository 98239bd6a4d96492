package dev.operandi.desk;

import dev.operandi.chat.TypedText;
import dev.operandi.texts.DeskPhrases;
import dev.operandi.texts.Language;
import dev.operandi.texts.Phrases;
import java.util.List;
import java.util.Optional;

/** Languages, as people name them. */
final class Speaking {
    private final DeskPhrases t;

    Speaking(Phrases phrases) {
        t = phrases.desk();
    }

    /** By its code, or by its name in the language spoken now or in itself. */
    Optional<Language> find(String wanted) {
        String plain = TypedText.plain(wanted);
        return Phrases.languages().stream()
                .filter(language -> plain.equals(language.code()) || isNamed(language, plain))
                .findFirst();
    }

    /** The language somebody wants to go on in; empty when the words are about something else. */
    Optional<Language> wantedIn(String text) {
        String typed = TypedText.plain(text);
        for (Language language : Phrases.languages()) if (isNamed(language, typed)) return Optional.of(language);
        for (String opening : t.typedLanguage())
            if (typed.startsWith(opening + " ")) {
                Optional<Language> named = find(typed.substring(opening.length() + 1));
                if (named.isPresent()) return named;
            }
        return Optional.empty();
    }

    private boolean isNamed(Language language, String plain) {
        return plain.equals(TypedText.plain(t.languageName(language)))
                || plain.equals(TypedText.plain(Phrases.in(language).desk().languageName(language)));
    }

    /** To somebody who wants a language nobody here speaks. */
    String refusal(String wanted) {
        List<String> known = Phrases.languages().stream().map(t::languageName).toList();
        return t.doesNotSpeak(wanted, known);
    }
}
