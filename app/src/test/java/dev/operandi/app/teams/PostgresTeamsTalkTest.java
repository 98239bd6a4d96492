package dev.operandi.app.teams;

import dev.operandi.testkit.TestPostgres;
import java.nio.file.Path;

/** Talks that are kept in PostgreSQL. */
class PostgresTeamsTalkTest extends TeamsTalks {
    @Override
    TeamsOffice open(Path folder) throws Exception {
        return TeamsOffice.onPostgres(folder, TestPostgres.shared().newDatabase());
    }
}
