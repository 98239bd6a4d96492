package dev.operandi.app.teams;

import java.nio.file.Path;

/** Talks that are kept in a file. */
class SqliteTeamsTalkTest extends TeamsTalks {
    @Override
    TeamsOffice open(Path folder) throws Exception {
        return TeamsOffice.onSqlite(folder);
    }
}
