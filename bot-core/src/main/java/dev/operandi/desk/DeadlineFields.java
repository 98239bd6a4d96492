package dev.operandi.desk;

import dev.operandi.chat.Envelope;
import dev.operandi.chat.Field;
import dev.operandi.polls.Bounds;
import dev.operandi.polls.Deadline;
import dev.operandi.polls.DeadlinePreset;
import dev.operandi.polls.Deadlines;
import dev.operandi.texts.Phrases;
import dev.operandi.texts.RunPhrases;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The part of a form that asks until when: some moments to pick, or a day and a time, on the organiser's clock. */
final class DeadlineFields {
    private static final String CLOSES = "closes";
    private static final String DAY = "day";
    private static final String HOUR = "hour";
    private static final String OWN = "own";

    private final ZoneId zone;
    private final boolean knowsZone;
    private final Instant now;
    private final Phrases phrases;
    private final RunPhrases t;

    DeadlineFields(Contact contact, Envelope envelope, Phrases phrases) {
        zone = zone(contact);
        knowsZone = contact.zone() != null;
        now = envelope.at();
        this.phrases = phrases;
        t = phrases.runs();
    }

    /** Until a platform has said where somebody's clock stands, theirs is UTC. */
    static ZoneId zone(Contact contact) {
        ZoneId known = contact.zone();
        return known == null ? ZoneOffset.UTC : known;
    }

    List<Field> fields() {
        List<Field.Option> options = new ArrayList<>();
        for (DeadlinePreset preset : DeadlinePreset.at(now, zone))
            options.add(new Field.Option(
                    preset.name(),
                    phrases.polls().deadline(preset.instant(now, zone).atZone(zone)),
                    null));
        options.add(new Field.Option(OWN, t.starting().ownTime(), null));
        LocalDate week = now.atZone(zone).toLocalDate().plusWeeks(1);
        return List.of(
                new Field.OneOf(
                        CLOSES,
                        t.starting().deadline(),
                        knowsZone ? null : t.starting().timesInUtc(),
                        options,
                        options.get(options.size() - 2).value(),
                        true),
                new Field.Day(DAY, t.starting().day(), t.starting().hourHint(), week),
                new Field.Hour(HOUR, t.starting().hour(), t.starting().hourHint(), LocalTime.of(16, 0)));
    }

    /** Empty when no moment was picked that a poll could close at. */
    Optional<Instant> read(Filled form) {
        if (form.isPicked(CLOSES, OWN))
            return form.day(DAY)
                    .flatMap(day -> form.hour(HOUR).map(day::atTime))
                    .flatMap(this::moment);
        for (DeadlinePreset preset : DeadlinePreset.values())
            if (form.isPicked(CLOSES, preset.name()))
                return moment(preset.instant(now, zone).atZone(zone).toLocalDateTime());
        return Optional.empty();
    }

    /** The same bounds as for what is typed. */
    private Optional<Instant> moment(LocalDateTime local) {
        return Deadlines.read(
                                local.toLocalDate() + " " + local.toLocalTime().truncatedTo(ChronoUnit.MINUTES),
                                zone,
                                now)
                        instanceof Deadline.At at
                ? Optional.of(at.instant())
                : Optional.empty();
    }

    /** Whether a moment that was read before can still be one, give or take the time somebody took to look at it. */
    boolean isPossible(Instant moment) {
        Instant latest = now.atZone(zone).plus(Bounds.LATEST_CLOSE).plusDays(1).toInstant();
        return moment.isAfter(now) && moment.isBefore(latest);
    }

    Map<String, String> faults() {
        return Map.of(CLOSES, t.starting().pickATime());
    }
}
