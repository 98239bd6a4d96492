package dev.operandi.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may know whom. A rule that fails says why it is there; change the code, or the rule with a decision record. */
class ArchitectureTest {
    private static final String ROOT = "dev.operandi.";

    /** Rules, sentences and numbers: the same arguments give the same result. */
    private static final String[] PURE =
            packages("chat", "texts", "questions", "diagnosis", "interview", "polls", "desk");

    /** What the core may take from the JDK. */
    private static final String[] JDK = {
        "java.lang",
        "java.lang.annotation",
        "java.lang.invoke",
        "java.lang.runtime",
        "java.util",
        "java.util.function",
        "java.util.regex",
        "java.util.stream",
        "java.time..",
        "java.text",
        "org.jspecify.annotations"
    };

    private static final JavaClasses everything = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.operandi");

    @Test
    void everyModuleIsLookedAt() {
        assertThat(Stream.of(
                        "chat",
                        "texts",
                        "questions",
                        "diagnosis",
                        "interview",
                        "desk",
                        "turn",
                        "config",
                        "storage",
                        "app"))
                .allMatch(name -> everything.stream()
                        .anyMatch(type -> type.getPackageName().startsWith(ROOT + name)));
    }

    // --- The core -----------------------------------------------------------------------------------------------

    @Test
    void theCoreIsPure() {
        check(
                classes()
                        .that()
                        .resideInAnyPackage(PURE)
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                Stream.concat(Stream.of(PURE), Stream.of(JDK)).toArray(String[]::new))
                        .because(
                                "what the bot says and decides has no I/O, no threads and no library: it is tested without any"));
    }

    static Stream<Arguments> arrows() {
        return Stream.of(
                Arguments.of("texts", List.of()),
                Arguments.of("questions", List.of("texts")),
                Arguments.of("diagnosis", List.of("questions", "texts")),
                Arguments.of("chat", List.of("texts")),
                Arguments.of("interview", List.of("chat", "questions", "diagnosis", "texts")),
                Arguments.of("polls", List.of("chat", "questions", "diagnosis", "texts")),
                Arguments.of("desk", List.of("interview", "polls", "chat", "questions", "diagnosis", "texts")),
                Arguments.of("turn", List.of("desk", "interview", "polls", "chat", "questions", "diagnosis", "texts")));
    }

    @Test
    void ofTheJdksTextsTheCoreTakesTheNormalFormsOnly() {
        check(noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat(describe(
                        "format text",
                        type -> type.getPackageName().equals("java.text")
                                && !type.getName().startsWith("java.text.Normalizer")))
                .because("the JDK's formats follow the machine's language, not the reader's"));
    }

    @ParameterizedTest
    @MethodSource("arrows")
    void aPackageOfTheCoreKnowsOnlyThoseBelowIt(String name, List<String> below) {
        String[] above = packages(Stream.of(
                        "texts",
                        "questions",
                        "diagnosis",
                        "chat",
                        "interview",
                        "polls",
                        "desk",
                        "turn",
                        "config",
                        "storage",
                        "slack",
                        "teams",
                        "testkit",
                        "app")
                .filter(other -> !other.equals(name) && !below.contains(other))
                .toArray(String[]::new));

        check(
                noClasses()
                        .that()
                        .resideInAPackage(ROOT + name + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(above)
                        .allowEmptyShould(true) // polls come later
                        .because(
                                "arrows point one way: texts < questions < diagnosis < interview < desk < turn, and chat above texts"));
    }

    @Test
    void nothingInTheCoreAsksTheWorld() {
        check(noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .callMethodWhere(describe(
                        "ask for the time, for chance or for this machine's settings", ArchitectureTest::asksTheWorld))
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Clock.class, Random.class, Thread.class, Runtime.class, ProcessHandle.class)
                .because("time, ids and chance come in with the envelope, so that a test can set them"));
    }

    private static boolean asksTheWorld(JavaMethodCall call) {
        boolean asksForTheTime = call.getTarget().getName().equals("now")
                && call.getTarget().getOwner().getPackageName().startsWith("java.time");
        return asksForTheTime
                || calls(call, UUID.class, "randomUUID")
                || calls(call, Collections.class, "shuffle")
                || calls(call, Math.class, "random")
                || calls(call, StrictMath.class, "random")
                || calls(call, ZoneId.class, "systemDefault")
                || calls(call, Locale.class, "getDefault")
                || calls(call, System.class, "currentTimeMillis", "nanoTime", "getenv", "getProperty");
    }

    @Test
    void stateInTheCoreDoesNotChange() {
        check(fields().that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(PURE)
                .should()
                .beFinal()
                .because("a step returns the new state; two turns may run at once"));
    }

    @Test
    void theNumbersAreTheSameOnEveryJvm() {
        check(noClasses()
                .that()
                .resideInAPackage(ROOT + "diagnosis..")
                .should()
                .callMethodWhere(describe(
                        "call Math's functions",
                        (JavaMethodCall call) -> calls(
                                call,
                                Math.class,
                                "exp",
                                "expm1",
                                "log",
                                "log1p",
                                "log10",
                                "pow",
                                "sqrt",
                                "cbrt",
                                "tanh")))
                .because("StrictMath gives the same bits everywhere, so a diagnosis does too"));
    }

    // --- The modules ----------------------------------------------------------------------------------------------

    static Stream<Arguments> homes() {
        return Stream.of(
                Arguments.of("com.slack..", "slack", "Slack's types stay at its edge"),
                Arguments.of("com.microsoft..", "teams", "Microsoft's types stay at its edge"),
                Arguments.of("java.sql..", "storage", "one module talks to the database"),
                Arguments.of("org.jdbi..", "storage", "one module talks to the database"),
                Arguments.of("org.postgresql..", "storage", "one module talks to the database"),
                Arguments.of("org.sqlite..", "storage", "one module talks to the database"),
                Arguments.of("io.zonky..", "testkit", "the program brings no server of its own"),
                Arguments.of("com.github.kagkarlsson..", "storage", "timers ring through the port, whoever rings them"),
                Arguments.of("org.snakeyaml..", "config", "one module reads what admins write"),
                Arguments.of("de.siegmar..", "app.lab", "only recorded answers come as CSV"),
                Arguments.of("picocli..", "app.cli", "the command line is one way in of several"),
                Arguments.of("ch.qos.logback..", "app", "others log through slf4j"),
                Arguments.of("io.micrometer..", "app.start", "others count through a port"),
                Arguments.of("org.eclipse.jetty..", "app.http", "adapters hand over bytes, not a server's types"));
    }

    @ParameterizedTest
    @MethodSource("homes")
    void aLibraryHasOneHome(String library, String home, String reason) {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(packages(home, "testkit")) // which is no part of the program
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because(reason));
    }

    static Stream<Arguments> edges() {
        return Stream.of("slack", "teams", "storage", "config").map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("edges")
    void anEdgeKnowsTheCoreAndNoOtherEdge(String edge) {
        String[] others = packages(Stream.of("slack", "teams", "storage", "config", "app")
                .filter(name -> !name.equals(edge))
                .toArray(String[]::new));

        check(noClasses()
                .that()
                .resideInAPackage(ROOT + edge + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .allowEmptyShould(true) // an adapter that is not on this class path yet
                .because("edges meet in app only, so each can be replaced"));
    }

    @Test
    void onlyEdgesKnowTheTurn() {
        check(noClasses()
                .that()
                .resideInAPackage("dev.operandi..")
                .and()
                .resideOutsideOfPackages(packages("turn", "storage", "slack", "teams", "testkit", "app"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "turn..")
                .because("the turn calls the rules, never the other way round"));
    }

    @Test
    void thereAreNoCycles() {
        check(slices().matching("dev.operandi.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a cycle cannot be read from one end"));
    }

    @Test
    void onlyTheAppTouchesTheProcess() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "app..")
                .should()
                .callMethodWhere(describe(
                        "end the process or read its settings",
                        (JavaMethodCall call) -> calls(call, System.class, "exit", "getenv", "setOut", "setErr")
                                || calls(call, Runtime.class, "exit", "halt")))
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .accessField(System.class, "in")
                .because("settings are read in one place, and whoever is embedded does not end the process"));
    }

    @Test
    void nothingOfTheTestsIsShipped() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "testkit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit..", "org.assertj..", "com.tngtech..", ROOT + "testkit..")
                .because("main code runs without the test libraries"));
    }

    // --- Words of the rules above -------------------------------------------------------------------------------

    private static void check(ArchRule rule) {
        rule.check(everything);
    }

    private static String[] packages(String... names) {
        return Arrays.stream(names).map(name -> ROOT + name + "..").toArray(String[]::new);
    }

    private static boolean calls(JavaMethodCall call, Class<?> owner, String... names) {
        return call.getTarget().getOwner().isEquivalentTo(owner)
                && List.of(names).contains(call.getTarget().getName());
    }
}
