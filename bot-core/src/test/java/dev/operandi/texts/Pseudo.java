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

    private static <T> T bracketed(Class<T> type, T original) {
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
        if (said instanceof InterviewPhrases part) return bracketed(InterviewPhrases.class, part);
        if (said instanceof ResultPhrases part) return bracketed(ResultPhrases.class, part);
        if (said instanceof ElsewherePhrases part) return bracketed(ElsewherePhrases.class, part);
        if (said instanceof RunPhrases part) return bracketed(RunPhrases.class, part);
        if (said instanceof PollPhrases part) return bracketed(PollPhrases.class, part);
        if (said instanceof DeskPhrases part) return bracketed(DeskPhrases.class, part);
        return said;
    }
}
