package dev.operandi.desk;

import dev.operandi.chat.Output;
import dev.operandi.chat.Person;
import dev.operandi.chat.Step;
import dev.operandi.polls.Cast;
import dev.operandi.polls.Run;
import dev.operandi.texts.Phrases;
import dev.operandi.texts.RunPhrases;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What polls keep of one person: said when they ask for it, and gone when they want it gone. */
final class OwnPolls {
    private final Contact contact;
    private final Person person;
    private final Instant now;
    private final String fresh;
    private final Lookup lookup;

    /**
     * @param fresh an id that nothing has yet
     */
    OwnPolls(Contact contact, Instant now, String fresh, Lookup lookup) {
        this.contact = contact;
        person = contact.person();
        this.now = now;
        this.fresh = fresh;
        this.lookup = lookup;
    }

    /** A sentence for each poll they organise, have answers in beside those of an interview, or are on the list of. */
    static List<String> lines(Contact contact, Phrases p, Lookup lookup) {
        RunPhrases t = p.runs();
        Person person = contact.person();
        List<String> lines = new ArrayList<>();
        for (Run run : lookup.runsOf(person)) lines.add(t.dataOrganises(RunViews.name(run, p, lookup)));
        for (Run run : lookup.openRunsOn(person.platform()))
            if (!NamedParts.areIn(run) && lookup.participation(run, person).begun())
                lines.add(t.dataTakesPart(RunViews.name(run, p, lookup)));
        for (Run run : lookup.runsAsking(person)) lines.add(t.dataIsAsked(RunViews.name(run, p, lookup)));
        return lines;
    }

    /**
     * Their answers in open runs go; those in anonymous runs that have ended are nobody's any more. Open polls of theirs are
     * cancelled, ended ones belong to nobody, and on lists of people stands somebody who is nobody.
     */
    Step<Talk> forgotten() {
        List<Output> outputs = new ArrayList<>();
        Map<String, Run> changed = new LinkedHashMap<>();
        for (Run run : locked(lookup.runsOf(person))) {
            Run ended = run.isOpen() ? run.cancelled(now) : run;
            if (run.isOpen()) outputs.addAll(new Running(contact, now, run, lookup).ended(ended));
            changed.put(run.id(), ended.ofNobody());
        }
        Person nobody = new Person(person.platform(), person.tenant(), "forgotten-" + fresh);
        for (Run run : locked(lookup.runsAsking(person)))
            changed.put(run.id(), changed.getOrDefault(run.id(), run).asking(person, nobody));
        List<Cast> casts = new ArrayList<>();
        for (Run run : sorted(lookup.openRunsOn(person.platform())))
            if (run.terms().anonymous() && lookup.participation(run, person).begun())
                casts.add(new Cast(run, person, null, null));
        return new Step<>(new Talk(Contact.of(person), null, List.copyOf(changed.values()), casts), outputs, null);
    }

    /** As they are once nobody else changes them. */
    private List<Run> locked(List<Run> runs) {
        List<Run> locked = new ArrayList<>();
        for (Run run : sorted(runs)) lookup.lockRun(run.id()).ifPresent(locked::add);
        return locked;
    }

    /** In the order everybody locks them in who locks several. */
    private static List<Run> sorted(List<Run> runs) {
        return runs.stream().sorted(Comparator.comparing(Run::id)).toList();
    }
}
