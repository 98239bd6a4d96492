package dev.operandi.texts;

import java.time.ZoneId;
import java.time.ZoneOffset;

/** How a time zone is told: by its id, which people know from their calendars, and which is the same on every JVM. */
final class ZoneName {
    private ZoneName() {}

    static String of(ZoneId zone) {
        if (zone.normalized().equals(ZoneOffset.UTC)) return "UTC";
        return zone instanceof ZoneOffset ? "UTC" + zone.getId() : zone.getId().replace('_', ' ');
    }
}
