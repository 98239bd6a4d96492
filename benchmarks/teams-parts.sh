# What teams-load.sh and teams-compare.sh have in common, above load-parts.sh; read by them with source, and run by nobody.
# shellcheck shell=bash
# shellcheck disable=SC2034 # what is set here is used there
# shellcheck source=benchmarks/load-parts.sh
source "$(dirname "${BASH_SOURCE[0]}")/load-parts.sh"
[ -f "$classes/dev/operandi/benchmarks/load/TeamsLoad.class" ] \
  || fail "Build the load first: mvn -B -q package -pl benchmarks -am -DskipTests"

# Microsoft's identity and the Bot Connector.
start_teams() {
  exec_in_background "$here/standin.log" "$java" -XX:+UseSerialGC -Xmx128m -cp "$classes" \
    dev.operandi.benchmarks.load.TeamsStandIn "$standin_port"
  standin=$started
  await 20 counts || fail "The stand-in for Teams did not start: $(cat "$here/standin.log")"
}

# Operandi in Teams with authentication, on SQLite or on the database $1; its process id is then in bot.
start_bot_in_teams() {
  export OPERANDI_HOST=127.0.0.1 OPERANDI_PORT=$bot_port OPERANDI_METRICS=on OPERANDI_DATA=$here/data
  export TEAMS_APP_ID=11111111-2222-3333-4444-555555555555 TEAMS_TENANT_ID=aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee
  export TEAMS_APP_PASSWORD=load TEAMS_LOGIN_URL=http://127.0.0.1:$standin_port
  export TEAMS_OPENID_METADATA_URL=http://127.0.0.1:$standin_port/metadata TEAMS_SERVICE_HOSTS=http://127.0.0.1:$standin_port
  [ -z "${1:-}" ] || export OPERANDI_DATABASE_URL=$1
  exec_in_background "$here/bot.log" env JAVA_TOOL_OPTIONS="${BOT_JAVA_OPTIONS:-}" "$launcher" start
  bot=$started
  await 300 curl -fsS "http://127.0.0.1:$bot_port/health/ready" || fail "Operandi did not start: $(cat "$here/bot.log")"
}

# $1 people at a time "type" or "press" ($4) on port $2 for $3 seconds. What came of it is then in the array load, by the figures' names.
do_on() {
  local name figure
  loads=$((loads + 1))
  while read -r name figure; do load[$name]=$figure; done < <(
    small dev.operandi.benchmarks.load.TeamsLoad "$4" "$2" "$standin_port" "$1" "$3" "$(date +%s)x${loads}x"
  )
  [ -n "${load[acknowledged]:-}" ] || fail "The load did not end well."
}
