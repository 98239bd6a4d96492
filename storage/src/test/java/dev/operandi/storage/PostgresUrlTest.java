package dev.operandi.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.operandi.turn.StoreException;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

class PostgresUrlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://ann:hunter2@db.example:6432/operandi?sslmode=require",
                "postgres://ann:hunter2@db.example:6432/operandi?sslmode=require",
                "jdbc:postgresql://db.example:6432/operandi?user=ann&password=hunter2&sslmode=require",
                " postgresql://ann:hunter%32@db.example:6432/operandi?sslmode=require\n"
            })
    void aUrlMayBeWrittenInAnyOfTheUsualWays(String written) {
        PostgresUrl url = PostgresUrl.parse(written);

        PGSimpleDataSource source = url.source(Map.of("sslmode", "prefer", "socketTimeout", "15"));
        assertThat(source.getServerNames()).containsExactly("db.example");
        assertThat(source.getPortNumbers()).containsExactly(6432);
        assertThat(source.getDatabaseName()).isEqualTo("operandi");
        assertThat(source.getUser()).isEqualTo("ann");
        assertThat(source.getPassword()).isEqualTo("hunter2");
        assertThat(source.getSslMode()).isEqualTo("require");
        assertThat(source.getSocketTimeout()).isEqualTo(15);
        assertThat(url).hasToString("db.example:6432/operandi");
    }

    @Test
    void severalHostsAndNoUserAreAllowed() {
        assertThat(PostgresUrl.parse("postgresql://one,two:6432/operandi")).hasToString("one:5432,two:6432/operandi");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hunter2",
                "mysql://ann:hunter2@localhost/operandi",
                "postgresql://ann:hunter2@localhost",
                "postgresql://ann:hunter2@localhost/",
                "postgresql://ann:hunter2@localhost:hunter2/operandi",
                "postgresql://ann:%hunter2@localhost/operandi",
                "postgresql://ann:hunter2?hunter2@localhost/operandi"
            })
    void whatIsNoUrlIsSaidSoAndNotQuoted(String written) {
        assertThatThrownBy(() -> PostgresUrl.parse(written))
                .isInstanceOf(StoreException.class)
                .hasNoCause()
                .hasMessage("OPERANDI_DATABASE_URL is not the url of a PostgreSQL database. Write it as"
                        + " postgresql://user:password@host:5432/database, and in the password %25 for %, %40 for @,"
                        + " %2F for / and %3F for ?.");
        assertThat(Logger.getLogger("org.postgresql.Driver").isLoggable(Level.SEVERE))
                .as("the driver logs a url it cannot read")
                .isFalse();
    }

    @Test
    void aParameterThatIsNotKnownIsNamed() {
        PostgresUrl url = PostgresUrl.parse("postgresql://localhost/operandi?sslmod=require");

        assertThatThrownBy(() -> url.source(Map.of()))
                .isInstanceOf(StoreException.class)
                .hasMessage("OPERANDI_DATABASE_URL has a parameter that PostgreSQL's driver does not know, sslmod."
                        + " Take it out.");
    }
}
