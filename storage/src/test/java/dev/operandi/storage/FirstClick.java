package dev.operandi.storage;

import static dev.operandi.testkit.Samples.NOON;
import static dev.operandi.testkit.Samples.SMALL_REF;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.operandi.chat.Person;
import dev.operandi.interview.Interview;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;

/** A process in which persons click for the first time: of each line it reads, the one named there. */
final class FirstClick {
    private FirstClick() {}

    /** {@code URL NAME}: the database, and what to call the interviews begun here. */
    public static void main(String[] args) throws IOException {
        PrintStream out = requireNonNull(System.out);
        var lines = new BufferedReader(new InputStreamReader(requireNonNull(System.in), UTF_8));
        try (var store = JdbcStore.open(args[0], 2)) {
            out.println("open");
            for (String id = lines.readLine(); id != null; id = lines.readLine()) {
                var person = new Person("test", "t1", id);
                String interview = id + args[1];
                out.println(store.<Boolean>transact(tx -> {
                    tx.firstSight(interview, NOON);
                    tx.lockContact(person);
                    if (!tx.listInterviews(person).isEmpty()) return false;
                    tx.save(Interview.begin(interview, person, SMALL_REF, NOON, 1));
                    return true;
                }));
            }
        }
    }
}
