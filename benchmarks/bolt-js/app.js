// What Operandi is measured against: Bolt for JavaScript as its own guide sets it up, which keeps one row in PostgreSQL
// before it acknowledges a command. Set PORT, DATABASE_URL, SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET and SLACK_API_URL.
'use strict';

const { App, HTTPReceiver, LogLevel } = require('@slack/bolt');
const { Pool } = require('pg');

const { PORT, DATABASE_URL, SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET, SLACK_API_URL } = process.env;
const KEEP = {
  name: 'keep',
  text: 'insert into interview (trigger, team, person, state) values ($1, $2, $3, $4) on conflict do nothing',
};

const database = new Pool({ connectionString: DATABASE_URL, max: 10 });
const app = new App({
  receiver: new HTTPReceiver({ signingSecret: SLACK_SIGNING_SECRET, logLevel: LogLevel.WARN }),
  token: SLACK_BOT_TOKEN,
  clientOptions: { slackApiUrl: SLACK_API_URL },
  logLevel: LogLevel.WARN,
});

app.command('/operandi', async ({ command, ack }) => {
  const values = [command.trigger_id, command.team_id, command.user_id, JSON.stringify({ begun: Date.now() })];
  await database.query({ ...KEEP, values });
  await ack();
});

(async () => {
  await database.query(
    'create table if not exists interview'
      + ' (trigger text primary key, team text not null, person text not null, state text not null)',
  );
  await app.start({ port: Number(PORT), host: '127.0.0.1' });
  console.log('Listening');
})();
