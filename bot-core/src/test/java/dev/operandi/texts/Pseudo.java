package dev.operandi.texts;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;

/**
 * A language nobody speaks: every sentence of another one in ⟦brackets⟧. Draw anything in it, and what stands outside
 * the brackets was written into the code instead of into the {@link Phrases}, or comes from a question set.
 */
public final class Pseudo {
    private static final char OPENING = '⟦';
    private static final char CLOSING = '⟧';

    private static final List<Class<?>> PARTS = List.of(
            InterviewPhrases.class,
            ResultPhrases.class,
            RemedyPhrases.class,
            ReferencePhrases.class,
            ElsewherePhrases.class,
            PollPhrases.class,
            DeskPhrases.class,
            RunPhrases.class,
            NamedPartPhrases.class,
            TakingPartPhrases.class,
            StartingPhrases.class,
            OrganisingPhrases.class,
            ReportPhrases.class,
            QuickPhrases.class);

    private Pseudo() {}

    public static Phrases of(Phrases phrases) {
        return bracketed(Phrases.class, phrases);
    }

    /** What of a text no sentence of the language said; sentences may be parts of others. */
    public static String outside(String text) {
        StringBuilder outside = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == OPENING) depth++;
            else if (c == CLOSING) depth--;
            else if (depth == 0) outside.append(c);
        }
        return outside.toString();
    }

    private static <T> T bracketed(Class<T> type, Object original) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            try {
                Object said = method.invoke(original, args);
                boolean typedByPeople = method.getName().startsWith("typed");
                return typedByPeople || method.getDeclaringClass() != type ? said : bracketed(said);
            } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
            }
        }));
    }

    private static Object bracketed(Object said) {
        if (said instanceof String text) return OPENING + text + CLOSING;
        if (said instanceof List<?> texts)
            return texts.stream().map(Pseudo::bracketed).toList();
        for (Class<?> part : PARTS) if (part.isInstance(said)) return bracketed(part, said);
        return said;
    }
}
