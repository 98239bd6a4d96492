package dev.operandi.storage.storm;

import static java.util.Objects.requireNonNull;

import dev.operandi.desk.Contact;
import dev.operandi.interview.Interview;
import dev.operandi.questions.Answer;
import dev.operandi.questions.Answers;
import dev.operandi.storage.storm.Click.Kind;
import dev.operandi.turn.Store;
import dev.operandi.turn.StoreException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What was said and what was acknowledged, and so what has to be in the database. */
final class Ledger implements Diary {
    private static final int DELIVERED_AGAIN = 40;

    /** What has to be there of one person. */
    private static final class Account {
        int leastMessages;
        int mostMessages;
        final Map<String, Map<String, String>> answersOfInterviews = new HashMap<>();
    }

    private final boolean shared;
    private final Map<String, Click> underWay = new LinkedHashMap<>();
    private final List<Click> recent = new ArrayList<>();
    private final Map<String, Account> accounts = new HashMap<>();
    private final Set<String> touched = new TreeSet<>();
    private final Set<String> bells = new HashSet<>();
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Integer> failures = new HashMap<>();
    private int kept;
    private int answers;
    private int sweeps;

    /**
     * @param shared whether several processes click as the same persons at the same time
     */
    Ledger(boolean shared) {
        this.shared = shared;
    }

    // ---------------------------------------------------------------- what is told

    @Override
    public synchronized void says(Click click) {
        underWay.put(click.id(), click);
    }

    @Override
    public synchronized void kept(Click click, boolean refused) {
        underWay.remove(click.id());
        recent.add(click);
        kept++;
        note(click, refused);
        notifyAll();
    }

    @Override
    public synchronized void failed(StoreException why) {
        failures.merge(String.valueOf(why.getMessage()), 1, Integer::sum);
        notifyAll();
    }

    /** A line of a {@link StormProcess}. */
    synchronized void hears(String line) {
        String rest = line.substring(1);
        switch (line.charAt(0)) {
            case '>' -> says(Click.parse(rest));
            case '<' -> kept(requireNonNull(underWay.get(rest)), false);
            case '!' -> kept(requireNonNull(underWay.get(rest)), true);
            case '=' -> sweeps++;
            default -> faults.add(line);
        }
    }

    private void note(Click click, boolean refused) {
        if (click.kind() == Kind.BELL) {
            bells.add(click.id());
            return;
        }
        touched.add(click.person());
        Account account = accounts.computeIfAbsent(click.person(), person -> new Account());
        if (click.kind() == Kind.COMMAND || click.kind() == Kind.BEGIN) account.mostMessages++;
        if (click.kind() == Kind.COMMAND || (click.kind() == Kind.BEGIN && !shared)) account.leastMessages++;
        if (click.kind() != Kind.ANSWER) return;
        if (refused && !shared) faults.add("An answer was refused though it was asked for: " + click.id());
        if (refused) return;
        answers++;
        String[] answer = click.answer();
        account.answersOfInterviews
                .computeIfAbsent(answer[1], interview -> new HashMap<>())
                .put(answer[3], answer[4]);
    }

    // ---------------------------------------------------------------- after a kill

    /** A platform delivers again what was not acknowledged, and perhaps what was. */
    synchronized void deliverAgain(Bot bot) {
        for (Click click : underWay.values()) {
            boolean refused = click.reach(bot);
            // in a shared storm it may have been refused at first: then nobody says so again
            boolean unknown = shared && click.kind() == Kind.ANSWER;
            if (!unknown) note(click, refused);
        }
        underWay.clear();
        for (Click click : recent.subList(Math.max(0, recent.size() - DELIVERED_AGAIN), recent.size()))
            click.reach(bot);
        recent.clear();
    }

    /** Looks after everybody who did something since the last time. */
    synchronized void compare(Store store) {
        for (String person : touched) compare(person, store);
        touched.clear();
    }

    synchronized void compareAll(Store store) {
        for (String person : accounts.keySet()) compare(person, store);
    }

    private void compare(String name, Store store) {
        Account account = accounts.getOrDefault(name, new Account());
        store.change(tx -> {
            int messages =
                    tx.findContact(Click.person(name)).map(Contact::messages).orElse(0);
            if (messages < account.leastMessages) faults.add(name + " has lost a message");
            if (messages > account.mostMessages) faults.add("Of " + name + " something counted twice");
            Map<String, Map<String, String>> there = new HashMap<>();
            for (Interview one : tx.listInterviews(Click.person(name))) there.put(one.id(), chosen(one));
            account.answersOfInterviews.forEach((interview, expected) -> {
                Map<String, String> kept = there.getOrDefault(interview, Map.of());
                boolean same = shared ? kept.entrySet().containsAll(expected.entrySet()) : kept.equals(expected);
                if (!same) faults.add(interview + " of " + name + " holds other answers than were acknowledged");
            });
        });
    }

    private static Map<String, String> chosen(Interview interview) {
        Map<String, String> chosen = new HashMap<>();
        for (Answers.Given given : interview.answers().given())
            chosen.put(given.questionId(), given.answer() instanceof Answer.Chosen one ? one.choiceId() : "");
        return chosen;
    }

    /** Those whose rings have not counted yet. */
    synchronized Set<String> timersThatHaveToRing(Store store) {
        Set<String> timers = new HashSet<>();
        store.change(tx -> {
            for (String bell : bells) if (Bot.counter(tx, bell).messages() == 0) timers.add(Bot.timerOf(bell));
        });
        return timers;
    }

    /** Once all timers have rung. */
    synchronized void compareTimers(Store store) {
        store.change(tx -> {
            for (String bell : bells) {
                int rings = Bot.counter(tx, bell).messages();
                if (rings != 1) faults.add(bell + " rang " + rings + " times");
            }
        });
    }

    // ---------------------------------------------------------------- how it stands

    /** A storm that stands still waits until its test's time is over. */
    synchronized void awaitKept(int count) throws InterruptedException {
        while (kept < count) wait();
    }

    synchronized void awaitFailures(int count) throws InterruptedException {
        while (failures.values().stream().mapToInt(Integer::intValue).sum() < count) wait();
    }

    /** How often which sentence was said. */
    synchronized Map<String, Integer> failures() {
        return Map.copyOf(failures);
    }

    synchronized int kept() {
        return kept;
    }

    synchronized int sweeps() {
        return sweeps;
    }

    synchronized Set<String> persons() {
        return Set.copyOf(accounts.keySet());
    }

    synchronized List<String> faults() {
        return List.copyOf(faults);
    }

    synchronized String inShort() {
        return kept + " acknowledged, of them " + answers + " answers and " + bells.size() + " timers; " + faults.size()
                + " lost or counted twice";
    }
}
